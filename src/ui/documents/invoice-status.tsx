import { useCallback } from 'react';
import type { Invoice, InvoiceStatus as StatusName } from '@domain/invoicing/invoice.ts';
import { Status } from '../signs/status.tsx';
import type { Sign } from '../signs/status-sign.tsx';
import { useText } from '../environment/use-text.ts';

const signs = {
  draft: ['draft', 'draft'],
  issued: ['issued', 'issued'],
  'partially-paid': ['partly', 'partiallyPaid'],
  paid: ['paid', 'paid'],
  void: ['void', 'void'],
  credited: ['credited', 'credited'],
  refunded: ['credited', 'refunded'],
  overdue: ['overdue', 'overdue'],
} as const satisfies Record<StatusName | 'overdue', readonly [Sign, string]>;

/** The status of an invoice: its sign, its word, its tint. Overdue stands for issued and partly paid. */
export function InvoiceStatus({ status, isOverdue }: { status: StatusName; isOverdue: boolean }) {
  const t = useText('documents');
  const [sign, word] = signs[isOverdue ? 'overdue' : status];
  return <Status sign={sign}>{t(word)}</Status>;
}

/** The word alone, for chips and menus. */
export function useStatusWord(): (status: StatusName | 'overdue') => string {
  const t = useText('documents');
  return (status) => t(signs[status][1]);
}

/** What stands where there is no number yet: a draft of a credit note is named as one. */
export function useDraftWord(): (invoice: Pick<Invoice, 'kind'>) => string {
  const t = useText('documents');
  return useCallback(({ kind }) => t(kind === 'credit-note' ? 'creditNote' : 'draft'), [t]);
}
