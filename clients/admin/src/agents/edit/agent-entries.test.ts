import { describe, expect, it } from 'vitest';
import { changesOf, entryProblems, startOf, touchedFields, typedEntries } from './agent-entries.ts';

const masked = { name: 'Dewi Lestari', phone: '0812******77' };

describe('a masked number', () => {
  it('starts as an empty field that means "as it was"', () => {
    const start = startOf(masked);
    expect(start.phone).toBe('');
    expect(typedEntries(start, masked)).toEqual({ name: 'Dewi Lestari', phone: '0812******77' });
  });

  it('is replaced by a number typed with spaces and dashes', () => {
    expect(typedEntries({ ...startOf(masked), phone: '0812-3456 7878' }, masked).phone).toBe('081234567878');
  });
});

it('sends only what changed, and removes an emptied number', () => {
  const entries = { name: 'Dewi', phone: '' };
  expect(changesOf(['name'], entries)).toEqual({ name: 'Dewi' });
  expect(changesOf(['phone'], entries)).toEqual({ phone: null });
  expect(changesOf([], entries)).toEqual({});
});

describe('the form', () => {
  const good = { name: 'Dewi', phone: '081234567890', reason: 'nomor baru' };
  const problemsOf = (patch: Partial<typeof good>) =>
    entryProblems({ ...good, ...patch }).map(({ problem }) => problem);

  it('accepts a name, a number in either spelling and a reason', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ phone: '+62 812 3456 7890' })).toEqual([]);
    expect(problemsOf({ phone: '' })).toEqual([]);
  });

  it.each([
    [{ name: '  ' }, 'nameMissing'],
    [{ name: 'x'.repeat(201) }, 'nameLong'],
    [{ phone: '0254123456' }, 'phoneShape'],
    [{ phone: '08123' }, 'phoneShape'],
    [{ reason: ' ' }, 'reasonMissing'],
    [{ reason: 'x'.repeat(501) }, 'reasonLong'],
  ] as const)('names what is wrong with %j', (patch, problem) => {
    expect(problemsOf(patch)).toEqual([problem]);
  });
});

it('learns from the history which fields were changed since the version that was read', () => {
  const history = [
    { action: 'agent.territory-assigned', after: [{ field: 'districtCode' }] },
    { action: 'agent.updated', after: [{ field: 'phone' }] },
    { action: 'agent.updated', after: [{ field: 'name' }] },
  ];
  expect(touchedFields(history, 1)).toEqual(['phone']);
  expect(touchedFields(history, 2)).toEqual(['name', 'phone']);
  expect(touchedFields(history, 0)).toEqual([]);
});
