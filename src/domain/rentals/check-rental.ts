import { multiply, normaliseDecimal } from '../money/decimal.ts';
import {
  checkCurrency,
  checkDate,
  checkPrice,
  checkRate,
  checkText,
  fault,
  onlyFaults,
  type FieldCheck,
} from '../parties/field-checks.ts';
import type { Refusal } from '../result.ts';
import { fitsLine, isCurrency } from '../money/minor.ts';
import type { Rental } from './rental.ts';

type RentalFields = Omit<Rental, 'id' | 'rev' | 'no' | 'createdAt'>;

/** What keeps a rental from being saved; empty = nothing. A rate of 0 is one to be set later (R12). */
export const checkRental = (rental: RentalFields): Refusal[] =>
  onlyFaults([
    checkText(rental.customerId, 'customerId', 'rental-customer-missing'),
    checkText(rental.asset.name, 'asset.name', 'rental-asset-missing'),
    checkCurrency(rental.currency),
    ...checkDailyRate(rental.dailyRate, 'dailyRate', rental.currency),
    checkRate(rental.taxRate),
    checkDate(rental.start, 'start'),
    rental.end === null ? null : checkDate(rental.end, 'end'),
    checkOrder(rental),
    checkMinimum(rental.minimumDays),
    ...rental.rateChanges.flatMap(({ from, dailyRate }, at) => [
      checkDate(from, `rateChanges.${at}.from`),
      ...checkDailyRate(dailyRate, `rateChanges.${at}.dailyRate`, rental.currency),
      from === rental.rateChanges[at - 1]?.from
        ? fault('rental-rate-twice', `rateChanges.${at}.from`, { date: from })
        : null,
    ]),
  ]);

function checkDailyRate(rate: string, field: string, currency: string): FieldCheck[] {
  if (rate.trim() === '') return [fault('rental-rate-missing', field)];
  const wrong = checkPrice(rate, field);
  if (wrong || !isCurrency(currency)) return [wrong];
  const month = multiply(normaliseDecimal(rate)!, '31');
  return [fitsLine(month, currency) ? null : fault('price-invalid', field, { value: rate })];
}

const checkOrder = ({ start, end }: RentalFields): FieldCheck =>
  end !== null && end < start ? fault('rental-ends-before', 'end', { start, end }) : null;

/** Halves of a day, at most a month of them. */
function checkMinimum(days: string): FieldCheck {
  const isHalf = /^\d{1,2}(\.5)?$/.test(days) && Number(days) <= 31;
  return isHalf ? null : fault('rental-minimum-invalid', 'minimumDays', { value: days });
}
