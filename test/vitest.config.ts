import { defineConfig } from 'vitest/config';

const sources = {
  // vite would load graphql's ESM build beside the CommonJS one that type-graphql loads: two `graphql`s.
  alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  conditions: ['source'],
};

const usesDatabase = {
  globalSetup: ['support/global-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 300_000,
};

const project = (name: string, settings: object) => ({
  resolve: sources,
  ssr: { resolve: { conditions: ['source'] } },
  test: { name, chaiConfig: { truncateThreshold: 0 }, include: [`${name}/**/*.test.ts`], ...settings },
});

export default defineConfig({
  test: {
    projects: [
      project('running', {}),
      project('house', { testTimeout: 30_000 }),
      project('support', usesDatabase),
      project('stories', usesDatabase),
      project('conformance', usesDatabase),
      project('browser', { ...usesDatabase, testTimeout: 90_000 }),
      project('full', { ...usesDatabase, globalSetup: ['support/global-setup-full.ts'] }),
    ],
  },
});
