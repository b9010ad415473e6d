import { expect, it } from 'vitest';
import { openIntake, context } from '../testing/open-intake.ts';
import { findingGroups } from './finding-views.ts';

const HEAD = 'Date;Customer;Title;Quantity;Price;Total';
const FIELDS = ['date', 'customerName', 'title', 'quantity', 'unitPrice', 'total'];
const totalsOf = (lines: string[]) => {
  const { intake } = openIntake([HEAD, ...lines], {
    context: context(),
    headerRow: 0,
    mapping: { fields: FIELDS },
  });
  return findingGroups(intake).find(({ code }) => code === 'total-mismatch')?.values;
};

it('A3 one wrong text that means another value in each row is marked as such in its group', () => {
  expect(totalsOf(['2026-01-02;A;Work;2;10;1', '2026-01-02;A;Work;3;10;1'])).toEqual([
    { value: '1', count: 2, suggestion: '20,00', varies: true },
  ]);
  expect(totalsOf(['2026-01-02;A;Work;2;10;1', '2026-01-02;A;Work;4;5;1'])).toEqual([
    { value: '1', count: 2, suggestion: '20,00' },
  ]);
});
