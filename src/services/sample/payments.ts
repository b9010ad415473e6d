import { addDays } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { balanceOf } from '@domain/invoicing/lifecycle.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { minor } from '@domain/money/minor.ts';
import type { Services } from '../services.ts';
import { drawer } from './draw.ts';

const methods = ['bank-transfer', 'bank-transfer', 'bank-transfer', 'cheque', 'card'];
/** Days after the due date on which people pay. */
const habits = [-12, -5, -1, 0, 0, 3, 8, 15];

/** What customers have paid up to today: most in full and some days late, one in nine a part, one in eleven nothing yet. */
export async function paySample(
  services: Services,
  invoices: readonly Invoice[],
  today: PlainDate,
): Promise<void> {
  const draw = drawer(invoices.length);
  const due = invoices.map((invoice) => ({
    invoice,
    date: addDays(invoice.dueDate, draw.oneOf(habits)),
    isUnpaid: draw.isOneIn(11),
    isPart: draw.isOneIn(9),
    method: draw.oneOf(methods),
  }));
  for (const { invoice, date, isUnpaid, isPart, method } of due.sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const age = date <= today && invoice.kind === 'invoice';
    if (!age || (isUnpaid && invoice.dueDate > addDays(today, -75))) continue;
    const whole = balanceOf(invoice);
    const amount = isPart && invoice.dueDate > addDays(today, -60) ? minor(Math.round(whole / 2)) : whole;
    await services.receivables.pay({ invoices: [{ id: invoice.id }], amount, date, method });
  }
}
