import { compactIban, isBic, isIban } from '@domain/parties/bank.ts';
import { toMajor } from '@domain/money/minor.ts';
import { plainText } from '../layout/plain-text.ts';
import type { DocumentJob } from '../job.ts';

/** EPC069-12, version 002: the longest content of a code of level M that banking apps read. */
const MOST_BYTES = 331;
const MOST_CENTS = 99_999_999_999;

const oneLine = (text: string, length: number) =>
  plainText(text).replace(/\s+/g, ' ').trim().slice(0, length);

/** Content of the transfer QR code, or null where a transfer in euro cannot be asked for. */
export function epcContent({ invoice, seller }: DocumentJob): string | null {
  const { number, kind, currency, voided, totals } = invoice;
  if (number === null || kind !== 'invoice' || currency !== 'EUR' || voided !== null) return null;
  if (totals.due <= 0 || totals.due > MOST_CENTS || !isIban(seller.iban)) return null;
  const content = [
    'BCD',
    '002',
    '1',
    'SCT',
    isBic(seller.bic) ? compactIban(seller.bic) : '',
    oneLine(seller.name, 70),
    compactIban(seller.iban),
    `EUR${toMajor(totals.due, 'EUR')}`,
    '',
    '',
    oneLine(number, 140),
  ].join('\n');
  return new TextEncoder().encode(content).length <= MOST_BYTES ? content : null;
}
