import { readFileSync } from 'node:fs';

/** What `getconf CLK_TCK` says on every Linux that Node runs on, per second. */
const TICKS = 100;

/** Milliseconds of processor time that a process has used; NaN where the system does not tell it by file. */
export function processorTime(pid) {
  if (process.platform !== 'linux') return Number.NaN;
  const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return ((Number(after[11]) + Number(after[12])) * 1000) / TICKS;
}

/** Resolves with the next message of a child; rejects when it ends instead. */
export const heard = (child) =>
  new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`A process of the measurement ended with ${code}.`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
