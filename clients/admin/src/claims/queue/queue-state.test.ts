import { describe, expect, it } from 'vitest';
import {
  claimStatuses,
  programCodes,
  queueFilter,
  queueOrder,
  readQueue,
  writeQueue,
} from './queue-state.ts';

const states = [null, ...programCodes].flatMap((program) =>
  [null, ...claimStatuses].map((status) => ({ program, status })),
);

describe('the queue in the address', () => {
  it('reads back whatever it writes', () => {
    for (const state of states) expect(readQueue(writeQueue(state))).toEqual({ state, ignored: [] });
  });

  it('leaves out what is usual', () => {
    expect(writeQueue({ program: null, status: null })).toBe('');
    expect(writeQueue({ program: 'JKM', status: 'INCOMPLETE' })).toBe('?program=JKM&tahap=belum-lengkap');
  });

  it('names what it does not know, without its value', () => {
    expect(readQueue('?program=JKP&tahap=&siapa=Budi')).toEqual({
      state: { program: null, status: null },
      ignored: ['program', 'siapa'],
    });
  });

  it('asks for what is open unless told otherwise, and for both filters at once', () => {
    expect(queueFilter({ program: null, status: null })).toEqual({
      status: { in: ['DRAFT', 'SUBMITTED', 'INCOMPLETE', 'UNDER_VERIFICATION', 'DETERMINED'] },
    });
    expect(queueFilter({ program: 'JKK', status: 'PAID' })).toEqual({
      and: [{ status: { eq: 'PAID' } }, { program: { eq: 'JKK' } }],
    });
  });

  it('is sorted by the clock while there is one', () => {
    expect(queueOrder({ program: null, status: null })[0]?.field).toBe('DUE_ON');
    expect(queueOrder({ program: null, status: 'PAID' })[0]?.field).toBe('FILED_AT');
  });
});
