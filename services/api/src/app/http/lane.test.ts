import { expect, it } from 'vitest';
import { Lane } from './lane.ts';

function job() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end };
}

it('works so many at once, lets so many wait, refuses the rest, and goes on in order', async () => {
  const lane = new Lane({ atWork: 1, waiting: 1, waitMs: 60_000 });
  const [first, second] = [job(), job()];
  const one = lane.run(first.work);
  const two = lane.run(second.work);
  await expect(lane.run(async () => 'never')).rejects.toMatchObject({ code: 'OVERLOADED' });
  first.end();
  await one;
  second.end();
  await two;
  expect(await lane.run(async () => 'free again')).toBe('free again');
});

it('gives its place back after a failure, and lets nobody wait for ever', async () => {
  const lane = new Lane({ atWork: 1, waiting: 1, waitMs: 1 });
  await expect(lane.run(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  const held = job();
  const one = lane.run(held.work);
  await expect(lane.run(async () => 'late')).rejects.toMatchObject({ code: 'OVERLOADED' });
  held.end();
  await one;
  expect(await lane.run(async () => 'free again')).toBe('free again');
});
