import type { CurrencyCode, DecimalString } from '../money/currency.ts';
import { isNegative, isZero, negate } from '../money/decimal.ts';
import { digitsOf, multiplyToMinor, toMajor } from '../money/minor.ts';
import type { Entry } from './entry.ts';

/** Quantity and price of the transaction that bills a line: their product is the accepted amount to the last unit. */
export interface Priced {
  quantity: DecimalString;
  unitPrice: DecimalString;
  /** The file's quantity and price did not give the amount: it is billed as one piece (BR18). */
  isOnePiece: boolean;
}

export function pricedEntry(entry: Entry, currency: CurrencyCode): Priced {
  const digits = digitsOf(currency);
  const { quantity, unitPrice, amount } = entry;
  const isWhole = entry.before === 0 && !isZero(quantity) && !isNegative(unitPrice);
  if (isWhole && multiplyToMinor(quantity, unitPrice, digits) === amount) {
    return { quantity, unitPrice, isOnePiece: false };
  }
  const size = toMajor(amount, currency);
  return amount < 0
    ? { quantity: '-1', unitPrice: negate(size), isOnePiece: true }
    : { quantity: '1', unitPrice: size, isOnePiece: true };
}

/** The answer of each line by its id, and what a line that is not accepted is held with. */
export function acceptedOf(
  entries: readonly Entry[],
  answered: readonly { id: string; verdict: string; comment: string }[],
): { accepted: Entry[]; held: { entry: Entry; comment: string }[] } {
  const byId = new Map(answered.map((one) => [one.id, one]));
  const accepted: Entry[] = [];
  const held: { entry: Entry; comment: string }[] = [];
  for (const entry of entries) {
    const answer = byId.get(entry.id);
    if (answer?.verdict === 'accepted') accepted.push(entry);
    else held.push({ entry, comment: answer?.comment ?? '' });
  }
  return { accepted, held };
}
