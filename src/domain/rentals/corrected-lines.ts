import type { Invoice, InvoiceLine } from '../invoicing/invoice.ts';
import { shareOf } from '../invoicing/credit.ts';
import { add, isNegative, isZero, negate } from '../money/decimal.ts';
import type { AllowanceCharge } from '../tax/tax.ts';
import { towardsZero } from './billed-minimum.ts';
import { countDays } from './coverage.ts';
import { stayingOf } from './credit-due.ts';
import type { LineFacts, LineWords } from './month-lines.ts';
import {
  daysFromHalves,
  keptHalves,
  noHalves,
  sheetId,
  sumHalves,
  type DayClaim,
  type TimeSheet,
} from './time-sheet.ts';

interface Terms {
  nextId: () => string;
  wordsOf: (facts: LineFacts) => LineWords;
}

type Source = Pick<Invoice, 'id' | 'rental' | 'currency'>;

/**
 * R19: the lines of an invoice for the draft that takes its place. A line bills the days that the invoice billed to
 * the end: what a correction took out stays out, what it kept as a minimum is a line of its own.
 */
export function correctedLines(
  lines: readonly InvoiceLine[],
  invoice: Source,
  sheets: ReadonlyMap<string, TimeSheet>,
  terms: Terms,
): InvoiceLine[] {
  const topUps = new Map<string, number>();
  return lines.flatMap((line): InvoiceLine[] => {
    const copy = { ...line, id: terms.nextId(), transactionId: null };
    const { rental } = line;
    if (!rental) return [copy];
    const id = sheetId(rental.rentalId, rental.month);
    const sheet = sheets.get(id);
    const claim = sheet?.claims.find(({ invoiceId }) => invoiceId === invoice.id);
    if (!sheet || !claim) return [];
    if (rental.topUp === 0) return workLines(copy, invoice, sheet, claim, terms);
    const left = topUps.get(id) ?? claim.topUp - sumHalves(keptHalves(claim));
    const staying = towardsZero(rental.topUp, left);
    topUps.set(id, left - staying);
    if (staying === 0) return [];
    return [{ ...without(copy, rental.topUp - staying, invoice), rental: { ...rental, topUp: staying } }];
  });
}

/** Less of a line, never beyond nothing: a person may have typed fewer days. Its discounts in money are cut along. */
function without(line: InvoiceLine, halves: number, invoice: Source): InvoiceLine {
  if (halves === 0 || isZero(line.quantity)) return line;
  const less = add(line.quantity, negate(daysFromHalves(halves)));
  const quantity = isNegative(less) === isNegative(line.quantity) ? less : '0';
  return { ...line, quantity, allowances: shareOf(line.allowances, quantity, line.quantity, { invoice }) };
}

/** What the two parts of a line have of its discounts in money is what both have together, to the cent. */
function restOf(whole: readonly AllowanceCharge[], part: readonly AllowanceCharge[]): AllowanceCharge[] {
  return whole.map((item, at) =>
    item.percent === ''
      ? { ...item, amount: add(item.amount || '0', negate(part[at]!.amount || '0')) }
      : item,
  );
}

function workLines(
  line: InvoiceLine,
  invoice: Source,
  sheet: TimeSheet,
  claim: DayClaim,
  { nextId, wordsOf }: Terms,
): InvoiceLine[] {
  const rental = line.rental!;
  const { halves, kept } = stayingOf(rental, claim);
  const [billed, minimum] = [sumHalves(halves), sumHalves(kept)];
  const gone = sumHalves(rental.halves) - billed;
  const { name, plate } = { name: invoice.rental!.asset, plate: invoice.rental!.plate };
  const facts = { asset: { name, plate }, from: rental.from, to: rental.to };
  const { other } = countDays(sheet.days, rental);
  const worked = { ...facts, kind: 'work' as const, worked: daysFromHalves(billed), other, minimum: '0' };
  const stays = { ...without(line, gone, invoice), rental: { ...rental, halves } };
  const days = daysFromHalves(minimum);
  const together = without(line, gone - minimum, invoice).allowances;
  const asMinimum = { ...facts, kind: 'minimum' as const, worked: days, other: null, minimum: days };
  return [
    ...(billed === 0 ? [] : [gone === 0 ? stays : { ...stays, ...wordsOf(worked) }]),
    ...(minimum === 0
      ? []
      : [
          {
            ...line,
            ...wordsOf(asMinimum),
            id: nextId(),
            quantity: days,
            allowances: billed === 0 ? together : restOf(together, stays.allowances),
            rental: { ...rental, halves: noHalves(rental.month), topUp: minimum },
          },
        ]),
  ];
}
