import { epcText, LONGEST_PAYEE } from '@domain/invoicing/epc.ts';
import { isBic } from '@domain/parties/bank.ts';
import { plainText } from '../layout/plain-text.ts';
import type { DocumentJob } from '../job.ts';

/** Content of the transfer QR code, or null where a transfer in euro cannot be asked for. */
export function epcContent({ invoice, seller }: DocumentJob): string | null {
  const { number, kind, currency, voided, totals } = invoice;
  if (number === null || kind !== 'invoice' || voided !== null) return null;
  const content = epcText({
    name: plainText(seller.name).slice(0, LONGEST_PAYEE),
    iban: seller.iban,
    bic: isBic(seller.bic) ? seller.bic : '',
    amount: totals.due,
    currency,
    text: number,
  });
  return content.ok ? content.value : null;
}
