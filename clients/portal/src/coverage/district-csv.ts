import type { Month } from '@perisai/sdk/calendar';
import type { DistrictRow } from './district-rows.ts';

const head = [
  'kode',
  'kecamatan',
  'bulan',
  'rasio',
  'aktif',
  'masa_tenggang',
  'tidak_aktif',
  'perkiraan_pekerja',
  'catatan',
];

const notes = {
  ratio: '',
  'no-estimate': 'belum ada perkiraan',
  withheld: 'ditahan, jumlah kecil',
  absent: 'belum ada data',
};

/** Raw numbers with a point, as programs read them; title, source and address stand in comment lines. */
export function districtCsv(
  rows: readonly DistrictRow[],
  about: { month: Month; title: string; source: string; address: string },
): string {
  const lines = rows.map((row) => [
    row.code,
    row.name,
    about.month,
    row.standing.kind === 'ratio' ? row.standing.ratio.toFixed(4) : '',
    row.active ?? '',
    row.grace ?? '',
    row.inactive ?? '',
    row.potential ?? '',
    notes[row.standing.kind],
  ]);
  const comments = [about.title, about.source, about.address].map((line) => `# ${line}`);
  return `${[...comments, ...[head, ...lines].map((cells) => cells.map(cell).join(','))].join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
