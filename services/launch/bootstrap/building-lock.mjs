import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { inProject, say } from './project.mjs';

const file = inProject('.build', 'building.pid');

/** Two instances may start from one checkout in the same moment: one installs and builds, the other waits for it. */
export async function whileNobodyElseBuilds(work) {
  mkdirSync(inProject('.build'), { recursive: true });
  for (let told = false; !tryTake(); told = true) {
    if (!told) say('Waiting for another start that is building this checkout …');
    await wait(300);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryTake() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!holderLives()) rmSync(file, { force: true });
    return false;
  }
}

function holderLives() {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
