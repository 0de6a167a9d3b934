import { describe, expect, it } from 'vitest';
import { projectFiles, textOf } from './tree.ts';

const isText =
  /\.(ts|tsx|mts|mjs|js|cjs|json|md|ya?ml|graphql|html|css|sql|csv|txt|sh)$|\/run$|^LICENSE$|^\.\w+$/;
// pnpm writes the addresses it resolved; data files carry names of places.
const unread = new Set(['pnpm-lock.yaml', 'test/house/words.test.ts']);
const files = projectFiles().filter((path) => isText.test(path) && !unread.has(path));

const found = (pattern: RegExp, among: readonly string[] = files): readonly string[] =>
  among.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );

describe('what a stranger would stumble over', () => {
  it('no path of one machine', () => {
    expect(found(/(^|["'`\s(=])\/(work|root|home\/\w+|Users\/\w+|tmp\/team)(\/|["'`\s]|$)/)).toEqual([]);
  });

  it('no address of a private registry or proxy', () => {
    expect(found(/(registry=|registry:\s*)https?:|_authToken|artifactory|verdaccio|nexus\//i)).toEqual([]);
  });

  it('no word about the tools and the sittings that wrote it', () => {
    expect(
      found(/\b(chatgpt|claude|copilot|anthropic|openai|llm|ai[- ](agent|assistant|generated))\b/i),
    ).toEqual([]);
    expect(found(/\bsub-?agent\b|co-authored-by/i)).toEqual([]);
  });

  it('no unfinished work without the condition that ends it', () => {
    const code = files.filter((path) => /\.(ts|tsx|mjs)$/.test(path));
    const open = found(/\b(TODO|FIXME|XXX|HACK)\b/, code).filter(
      (line) => !/\b(until|when|once)\b/.test(line),
    );
    expect(open).toEqual([]);
  });

  it('no test is left out or runs alone', () => {
    const tests = files.filter((path) => /\.test\.tsx?$/.test(path));
    expect(found(/\b(describe|it|test)\.(only|todo|fails)\(|\b(describe|it|test)\.skip\(/, tests)).toEqual(
      [],
    );
  });
});
