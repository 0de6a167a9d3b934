/** A masked number as the service sends it, with dots in place of stars. */
export function showMasked(value: string): string {
  return value.replaceAll('*', '•');
}

export function isMasked(value: string): boolean {
  return value.includes('*');
}

/** Dots are silent in most readers: the word says that digits are hidden. */
export function MaskedNumber({ value, word }: { readonly value: string; readonly word: string }) {
  const end = /[^*]*$/.exec(value)?.[0] ?? '';
  if (!isMasked(value)) return <span className="mono number">{value}</span>;
  return (
    <span className="mono number">
      <span aria-hidden>{showMasked(value)}</span>
      <span className="hidden-visually">
        {word} {end}
      </span>
    </span>
  );
}
