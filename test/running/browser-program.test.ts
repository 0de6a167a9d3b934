import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from './browser-program.ts';

describe('the browser', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'perisai-browser-'));
    for (const [name, exitCode] of [
      ['chromium', 1],
      ['google-chrome', 0],
    ] as const) {
      writeFileSync(join(folder, name), `#!/bin/sh\nexit ${exitCode}\n`);
      chmodSync(join(folder, name), 0o755);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is one that starts, not merely one that lies there', () => {
    expect(findBrowser({ PATH: folder })).toBe(join(folder, 'google-chrome'));
  });

  it('is the one that the person named, if it starts', () => {
    const named = join(folder, 'google-chrome');
    expect(findBrowser({ PATH: '', CHROME_PATH: named })).toBe(named);
  });
});
