import { normaliseDecimal, isNegative } from '@domain/money/decimal.ts';
import { isCurrency } from '@domain/money/minor.ts';
import type { Company, Customer } from '@domain/parties/parties.ts';
import type { RateChange, Rental } from '@domain/rentals/rental.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { RentalInput } from '@services/services.ts';

export interface RentalForm {
  id: string;
  /** The state that is edited; 0 = a new one. */
  rev: number;
  customerId: string;
  name: string;
  plate: string;
  dailyRate: string;
  rateChanges: RateChange[];
  currency: string;
  taxRate: Rental['taxRate'];
  taxCategory: Rental['taxCategory'];
  start: PlainDate | '';
  end: PlainDate | '';
  active: boolean;
  minimumDays: string;
  daySheet: boolean;
}

export const blankForm = (company: Company, today: PlainDate): RentalForm => ({
  id: '',
  rev: 0,
  customerId: '',
  name: '',
  plate: '',
  dailyRate: '',
  rateChanges: [],
  currency: company.currency,
  taxRate: '',
  taxCategory: '',
  start: today,
  end: '',
  active: true,
  minimumDays: '0',
  daySheet: false,
});

export const formOf = (rental: Rental): RentalForm => ({
  id: rental.id,
  rev: rental.rev,
  customerId: rental.customerId,
  name: rental.asset.name,
  plate: rental.asset.plate,
  dailyRate: rental.dailyRate,
  rateChanges: rental.rateChanges,
  currency: rental.currency,
  taxRate: rental.taxRate,
  taxCategory: rental.taxCategory,
  start: rental.start,
  end: rental.end ?? '',
  active: rental.active,
  minimumDays: rental.minimumDays,
  daySheet: rental.daySheet,
});

export function inputOf({ id, rev, name, plate, end, minimumDays, ...form }: RentalForm): RentalInput {
  return {
    ...form,
    ...(id !== '' && { id, rev }),
    asset: { name: name.trim(), plate: plate.trim() },
    end: end === '' ? null : end,
    minimumDays: minimumDays === '' ? '0' : minimumDays,
    rateChanges: form.rateChanges.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  };
}

export type RentalFaultKey =
  'faultCustomer' | 'faultAsset' | 'faultRate' | 'faultCurrency' | 'faultStart' | 'faultEnd' | 'faultMinimum';

const isRate = (rate: string) => normaliseDecimal(rate) !== null && !isNegative(rate);

/** Halves of a day, at most a month of them. */
const isMinimum = (days: string) => days === '' || (/^\d{1,2}(\.5)?$/.test(days) && Number(days) <= 31);

export function faultsOf(form: RentalForm): { field: string; key: RentalFaultKey }[] {
  const checks: [boolean, string, RentalFaultKey][] = [
    [form.customerId !== '', 'customerId', 'faultCustomer'],
    [form.name.trim() !== '', 'name', 'faultAsset'],
    [isRate(form.dailyRate), 'dailyRate', 'faultRate'],
    [isCurrency(form.currency), 'currency', 'faultCurrency'],
    [form.start !== '', 'start', 'faultStart'],
    [form.end === '' || form.end >= form.start, 'end', 'faultEnd'],
    [isMinimum(form.minimumDays), 'minimumDays', 'faultMinimum'],
    ...form.rateChanges.map(({ from, dailyRate }, at): [boolean, string, RentalFaultKey] => [
      from !== '' && isRate(dailyRate),
      `rateChanges.${at}`,
      'faultRate',
    ]),
  ];
  return checks.flatMap(([isRight, field, key]) => (isRight ? [] : [{ field, key }]));
}

/** The customer's currency where it has one of its own. */
export const currencyFor = (customer: Customer | undefined, company: Company): string =>
  customer?.currency || company.currency;
