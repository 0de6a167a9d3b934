import { type Day, dayText } from '../calendar/days.ts';

interface Born {
  /** The code of the district that issued the number, with dots. */
  readonly birthDistrict: string;
  readonly born: Day;
  readonly isWoman: boolean;
}

const WOMEN_ADD_TO_DAY = 40;

/** Issues numbers as the register does: district, birth date (women 40 days on), and the next of the sequence. */
export function nikOf(): (person: Born) => string {
  const sequences = new Map<number, number>();
  return ({ birthDistrict, born, isWoman }) => {
    const text = dayText(born);
    const dayOfMonth = Number(text.slice(8)) + (isWoman ? WOMEN_ADD_TO_DAY : 0);
    const head = `${birthDistrict.replaceAll('.', '')}${String(dayOfMonth).padStart(2, '0')}${text.slice(5, 7)}${text.slice(2, 4)}`;
    const sequence = (sequences.get(Number(head)) ?? 0) + 1;
    sequences.set(Number(head), sequence);
    return `${head}${String(sequence).padStart(4, '0')}`;
  };
}
