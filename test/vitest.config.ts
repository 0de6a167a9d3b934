import { defineConfig } from 'vitest/config';

const sources = {
  // vite would load graphql's ESM build beside the CommonJS one that type-graphql loads: two `graphql`s.
  alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  conditions: ['source'],
};

const project = (name: string, settings: object) => ({
  resolve: sources,
  ssr: { resolve: { conditions: ['source'] } },
  test: { name, include: [`${name}/**/*.test.ts`], ...settings },
});

export default defineConfig({
  test: {
    projects: [project('running', {}), project('house', { testTimeout: 30_000 })],
  },
});
