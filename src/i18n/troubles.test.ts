import { expect, it } from 'vitest';
import { troubleReasons } from '@domain/outbox/trouble.ts';
import en from './messages/en/outbox.ts';

it('O3 every reason why a mail waits for a person has its words', () => {
  expect(troubleReasons.filter((reason) => !(reason in en))).toEqual([]);
});
