import { defineConfig } from 'vitest/config';

const sources = {
  // vite would load graphql's ESM build beside the CommonJS one that type-graphql loads: two `graphql`s.
  alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  conditions: ['source'],
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve: sources,
        ssr: { resolve: { conditions: ['source'] } },
        test: { name: 'pure', include: ['src/**/*.test.ts'], exclude: ['src/**/*.db.test.ts'] },
      },
      {
        resolve: sources,
        ssr: { resolve: { conditions: ['source'] } },
        test: { name: 'db', include: ['src/**/*.db.test.ts'], testTimeout: 30_000, hookTimeout: 120_000 },
      },
    ],
  },
});
