// Writes src/law/holidays.ts from the npm package date-holidays. Run once, by hand, from services/api:
//   pnpm run holidays
// The result is committed and reviewed: the law never computes a holiday, it reads a dated table.
import { writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const FIRST_YEAR = 2022;
const LAST_YEAR = 2027;
const TARGET = new URL('../src/law/holidays.ts', import.meta.url);

// The package calls 27 Rajab by the name of 12 Rabi al-awwal; both days are holidays, one name is wrong.
const NAMES: Readonly<Record<string, string>> = { '27 Rajab': 'Isra Mikraj Nabi Muhammad' };

function rowsOf(year: number): string[] {
  const days = new Holidays('ID', { languages: ['id'] })
    .getHolidays(year, 'id')
    .filter((holiday) => holiday.type === 'public');
  return days.map((holiday) => {
    const name = NAMES[holiday.rule] ?? holiday.name;
    return `  ['${holiday.date.slice(0, 10)}', '${name}'],`;
  });
}

const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, step) => FIRST_YEAR + step);

const text = `// Made once by scripts/generate-holidays.ts from the npm package date-holidays 3.37.0, country ID
// (code ISC, data CC BY 3.0, https://github.com/commenthol/date-holidays). Islamic holidays are computed
// there from the calendar; the government's decree may set them a day apart (see non-working-days.ts).

/** Keppres 8/2024 and its forerunners: the national holidays of ${FIRST_YEAR} to ${LAST_YEAR}, as the package computes them. */
export const nationalHolidays: readonly (readonly [date: string, name: string])[] = [
${years.flatMap(rowsOf).join('\n')}
];
`;

writeFileSync(TARGET, text);
