import type { ProgramCode } from '../gql/graphql.ts';

const shapes: Record<ProgramCode, { readonly colour: string; readonly path: string }> = {
  JKK: { colour: 'var(--jkk)', path: 'M5 1a4 4 0 1 1 0 8a4 4 0 0 1 0-8z' },
  JKM: { colour: 'var(--jkm)', path: 'M1.500 1.500h7v7h-7z' },
  JHT: { colour: 'var(--jht)', path: 'M5 1l4.500 8h-9z' },
};

/** A program by its letters, with its shape and colour before them. */
export function ProgramMark({ code }: { readonly code: ProgramCode }) {
  const { colour, path } = shapes[code];
  return (
    <>
      <svg viewBox="0 0 10 10" width={10} height={10} aria-hidden style={{ color: colour, flex: 'none' }}>
        <path d={path} fill="currentColor" />
      </svg>
      {code}
    </>
  );
}
