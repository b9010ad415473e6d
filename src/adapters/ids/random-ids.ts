import { uuidv7 } from '@domain/ids.ts';

/** Time-ordered random ids, made on the device. */
export const randomIds = {
  next: () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
};
