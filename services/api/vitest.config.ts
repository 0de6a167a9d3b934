import { defineConfig } from 'vitest/config';

const sources = {
  // vite would load graphql's ESM build beside the CommonJS one that type-graphql loads: two `graphql`s.
  alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  conditions: ['source'],
};

const project = (name: string, settings: object) => ({
  resolve: sources,
  ssr: { resolve: { conditions: ['source'] } },
  test: { name, ...settings },
});

/** Days and months are Jakarta's whatever the machine's zone: the pure rules run again under others. */
const underZone = (name: string, zone: string) =>
  project(name, { include: ['src/{money,calendar,law}/**/*.test.ts'], env: { TZ: zone } });

export default defineConfig({
  test: {
    projects: [
      project('pure', { include: ['src/**/*.test.ts'], exclude: ['src/**/*.db.test.ts'] }),
      underZone('pure-utc', 'UTC'),
      underZone('pure-los-angeles', 'America/Los_Angeles'),
      project('db', { include: ['src/**/*.db.test.ts'], testTimeout: 30_000, hookTimeout: 120_000 }),
    ],
  },
});
