import type { Invoice } from '../invoicing/invoice.ts';
import type { Asked, Fate } from './define.ts';
import { movementsOf, type Movement } from './movements.ts';
import { whenOf, type When } from './period.ts';

/** One effect of a document inside the periods asked for. */
export interface Effect extends Movement {
  when: Exclude<When, null>;
}

/** Why a document of another customer or currency is not looked at; null = it is. */
export function outsideOf(
  { customerId, currency }: { customerId: string | null; currency: string },
  asked: Pick<Asked, 'customerIds' | 'currency'>,
): Fate | null {
  if (asked.customerIds && !asked.customerIds.has(customerId ?? '')) return 'other-customer';
  return asked.currency !== '' && asked.currency !== currency ? 'other-currency' : null;
}

/** What a document does in the period and in the one that it is compared with, or why it does nothing. */
export function effectsOf(invoice: Invoice, asked: Asked): { effects: Effect[]; fate: Fate } {
  const outside = invoice.number === null ? 'draft' : outsideOf(invoice, asked);
  if (outside) return { effects: [], fate: outside };
  const effects = movementsOf(invoice, asked.timeZone).flatMap((movement) => {
    const when = whenOf(movement.date, asked.period, asked.compared);
    return when === null ? [] : [{ ...movement, when }];
  });
  if (effects.length === 0) return { effects, fate: 'other-period' };
  return { effects, fate: effects.some(({ when }) => when === 'now') ? 'used' : 'compared' };
}
