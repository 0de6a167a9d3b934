import { purposes } from '../chance/purposes.ts';
import { mix } from '../chance/random.ts';

const LEFT = 100_000;
const RIGHT = 1_000_000;

/** Eleven digits for a number below 10^11: a Feistel network, so that none repeats and none tells anything. */
export function kpjOf(index: number): string {
  let left = Math.floor(index / RIGHT) % LEFT;
  let right = index % RIGHT;
  for (let turn = 0; turn < 4; turn += 1) {
    left = (left + (mix([purposes.kpj, turn, right, 0])[0] % LEFT)) % LEFT;
    right = (right + (mix([purposes.kpj, turn, left, 1])[0] % RIGHT)) % RIGHT;
  }
  return String(left).padStart(5, '0') + String(right).padStart(6, '0');
}
