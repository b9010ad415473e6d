import type { CurrencyCode, Minor } from '../money/currency.ts';
import { toMajor } from '../money/minor.ts';
import { compactIban, isBic, isIban } from '../parties/bank.ts';
import { ok, refuse, type Result } from '../result.ts';

/** A SEPA credit transfer that the payer's banking app fills in from the QR code. */
export interface Transfer {
  name: string;
  iban: string;
  /** Optional inside the SEPA area since version 002. */
  bic: string;
  amount: Minor;
  currency: CurrencyCode;
  /** What the payee reads: the document's number. */
  text: string;
}

export const LONGEST_PAYEE = 70;
const LONGEST_TEXT = 140;
const MOST_BYTES = 331;
const LARGEST = 99_999_999_999;

/** Payload of the EPC069-12 code (version 002, UTF-8), or why none can be made. */
export function epcText(transfer: Transfer): Result<string> {
  const { currency, amount } = transfer;
  const no = (reason: string, field: string, params = {}) => refuse('ValidationError', reason, params, field);
  const name = oneLine(transfer.name);
  const text = oneLine(transfer.text);
  const bic = compactIban(transfer.bic);
  if (currency !== 'EUR') return no('epc-only-euro', 'currency', { currency });
  if (!isIban(transfer.iban)) return no('iban-invalid', 'iban', { value: transfer.iban });
  if (bic !== '' && !isBic(bic)) return no('bic-invalid', 'bic', { value: transfer.bic });
  if (amount < 1 || amount > LARGEST) return no('epc-amount', 'amount');
  if (name === '' || name.length > LONGEST_PAYEE) return no('epc-name', 'name', { longest: LONGEST_PAYEE });
  if (text.length > LONGEST_TEXT) return no('epc-text', 'text', { longest: LONGEST_TEXT });
  const payload = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic,
    name,
    compactIban(transfer.iban),
    `EUR${toMajor(amount, currency)}`,
    '',
    '',
    text,
  ].join('\n');
  const bytes = new TextEncoder().encode(payload).length;
  return bytes > MOST_BYTES ? no('epc-bytes', 'text', { bytes, longest: MOST_BYTES }) : ok(payload);
}

/** A line break inside a field would push the others down. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
