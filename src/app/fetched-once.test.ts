import { expect, it } from 'vitest';
import { fetchedOnce } from './fetched-once.ts';

it('F6 what is fetched with the first call comes once, also to two that ask at a time', async () => {
  let loads = 0;
  const part = fetchedOnce(async () => ({ at: (loads += 1) }));
  const [one, other] = await Promise.all([part(), part()]);
  expect(one).toBe(other);
  expect(await part()).toBe(one);
  expect(loads).toBe(1);
});

it('F6 what did not come without a network is fetched by the next call', async () => {
  let isOnline = false;
  const part = fetchedOnce(async () => {
    if (!isOnline) throw new Error('Failed to fetch');
    return 'documents';
  });
  await expect(part()).rejects.toThrow('Failed to fetch');
  isOnline = true;
  expect(await part()).toBe('documents');
});
