import type { StatementEntry } from '@domain/receivables/statement.ts';
import type { RoomMessages } from './rooms.ts';
import type { Translate } from './translate.ts';

const words = {
  invoice: 'lineInvoice',
  'credit-note': 'lineCreditNote',
  void: 'lineVoid',
  payment: 'linePayment',
  refund: 'lineRefund',
  'write-off': 'lineWriteOff',
} as const;

/** How an entry of a statement is called: "Invoice F-2026-0418", "Payment 12 · Cheque · CHQ 0012345". */
export const statementEntryName =
  (t: Translate<RoomMessages<'receivables'>>) =>
  ({ kind, number, method, reference, isCounter }: StatementEntry): string => {
    const name = t(isCounter ? 'lineCounter' : words[kind], { number });
    const methodName = method === '' ? '' : t.loose(`method-${method}`);
    const details = kind === 'invoice' || kind === 'credit-note' ? [] : [methodName, reference];
    return [name, ...details].filter((part) => part !== '').join(' · ');
  };
