import { expect, test } from 'vitest';
import { takesAway } from './takes-away.ts';

const at = (address: string) => {
  const { pathname, search } = new URL(address, 'http://localhost');
  return { pathname, search };
};
const isTakenAway = (from: string, to: string) => takesAway(at(from), at(to));

test('B20 F2 another screen, part or record takes away what is written; another look at the list beside it does not', () => {
  expect(isTakenAway('/customers?open=new', '/invoices')).toBe(true);
  expect(isTakenAway('/settings', '/settings/billing')).toBe(true);
  expect(isTakenAway('/customers?open=1&edit=1', '/customers?open=1')).toBe(true);
  expect(isTakenAway('/customers?open=1&edit=1', '/customers?open=2&edit=1')).toBe(true);
  expect(isTakenAway('/automation?open=new', '/automation?open=new&recipe=month-end')).toBe(true);
  expect(isTakenAway('/customers?open=1&edit=1', '/customers?q=ann&sort=city&page=2&open=1&edit=1')).toBe(
    false,
  );
  expect(isTakenAway('/rentals?part=all&open=new', '/rentals?open=new')).toBe(false);
});
