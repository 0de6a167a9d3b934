const UNITS = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];

const SCALES: readonly (readonly [size: bigint, name: string, one: string])[] = [
  [1_000_000_000_000n, 'triliun', 'satu triliun'],
  [1_000_000_000n, 'miliar', 'satu miliar'],
  [1_000_000n, 'juta', 'satu juta'],
  [1_000n, 'ribu', 'seribu'],
  [100n, 'ratus', 'seratus'],
  [10n, 'puluh', 'sepuluh'],
];

/** An amount in Indonesian words: "empat puluh dua juta rupiah", "nol rupiah lima puluh sen". */
export function amountInWords(amount: string): string {
  const [rupiah = '0', sen = '00'] = amount.split('.');
  const whole = `${words(BigInt(rupiah))} rupiah`;
  return sen === '00' ? whole : `${whole} ${words(BigInt(sen))} sen`;
}

function words(value: bigint): string {
  if (value === 0n) return 'nol';
  return above(value).join(' ');
}

function above(value: bigint): readonly string[] {
  if (value === 0n) return [];
  if (value < 12n) return [UNITS[Number(value)] ?? ''];
  if (value < 20n) return [UNITS[Number(value - 10n)] ?? '', 'belas'];
  const scale = SCALES.find(([size]) => value >= size);
  if (scale === undefined) return [];
  const [size, name, one] = scale;
  const count = value / size;
  const head = count === 1n ? [one] : [...above(count), name];
  return [...head, ...above(value % size)];
}
