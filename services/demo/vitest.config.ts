import { defineConfig } from 'vitest/config';

const project = (name: string, settings: object) => ({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: { name, ...settings },
});

export default defineConfig({
  test: {
    projects: [
      project('pure', {
        include: ['src/**/*.test.ts'],
        exclude: ['src/**/*.db.test.ts'],
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project('db', {
        include: ['src/**/*.db.test.ts'],
        globalSetup: ['../../test/support/global-setup.ts'],
        testTimeout: 120_000,
        hookTimeout: 300_000,
      }),
    ],
  },
});
