import { expect, it } from 'vitest';
import { keyParts, newKey } from './secrets.ts';

it('RL8 the id of a key is never taken for an option of the command that revokes it', () => {
  const keys = Array.from({ length: 1000 }, newKey);
  expect(keys.filter(({ keyId }) => keyId.startsWith('-'))).toEqual([]);
  expect(keys.filter(({ key, keyId }) => keyParts(key)?.keyId !== keyId)).toEqual([]);
});
