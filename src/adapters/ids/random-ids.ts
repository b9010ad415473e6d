import { uuidv7 } from '@domain/ids.ts';

const EACH = 10;
/** For many ids at once the device is asked once; each byte serves one id only. */
const pool = new Uint8Array(EACH * 100);
let used = pool.length;

function tenBytes(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += EACH;
  return pool.subarray(used - EACH, used);
}

/** Time-ordered random ids, made on the device. */
export const randomIds = { next: () => uuidv7(Date.now(), tenBytes()) };
