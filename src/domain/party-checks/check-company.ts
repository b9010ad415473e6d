import { isTimeZone } from '../dates/calendar.ts';
import { packOf } from '../countries/registry.ts';
import { payUrl, samplePayLinkValues } from '../invoicing/pay-link.ts';
import type { Refusal } from '../result.ts';
import { isBic, isIban } from '../parties/bank.ts';
import { checkCountry } from './check-customer.ts';
import {
  checkCurrency,
  checkDate,
  checkEmail,
  checkRate,
  checkTermDays,
  checkText,
  fault,
  onlyFaults,
  type FieldCheck,
} from '../parties/field-checks.ts';
import type { Company, TaxId } from '../parties/parties.ts';

/** What keeps the company's settings from being saved; empty = nothing. */
export const checkCompany = (company: Omit<Company, 'id' | 'rev'>): Refusal[] =>
  onlyFaults([
    checkText(company.name, 'name', 'company-name-missing'),
    checkCountry(company.country, 'country'),
    company.currency === ''
      ? fault('currency-unknown', 'currency', { value: '' })
      : checkCurrency(company.currency),
    isTimeZone(company.timeZone) ? null : fault('time-zone-unknown', 'timeZone', { value: company.timeZone }),
    ...company.taxIds.map((taxId, index) => checkTaxId(taxId, company.country, `taxIds.${index}.value`)),
    checkEmail(company.email),
    checkEmail(company.mail.senderAddress, 'mail.senderAddress'),
    checkEmail(company.mail.replyTo, 'mail.replyTo'),
    checkEmail(company.mail.copyTo, 'mail.copyTo'),
    company.iban === '' || isIban(company.iban)
      ? null
      : fault('iban-invalid', 'iban', { value: company.iban }),
    company.bic === '' || isBic(company.bic) ? null : fault('bic-invalid', 'bic', { value: company.bic }),
    company.defaultTaxRate === ''
      ? fault('rate-invalid', 'defaultTaxRate', { value: '' })
      : checkRate(company.defaultTaxRate, 'defaultTaxRate'),
    checkTermDays(company.paymentTermDays),
    checkPayLink(company.payLink ?? ''),
    checkWeekend(company.weekend ?? []),
    company.lockedUntil === '' ? null : checkDate(company.lockedUntil, 'lockedUntil'),
  ]);

/** SC14: a week without an open day would be no week. */
function checkWeekend(weekend: readonly number[]): FieldCheck {
  const isWeek = weekend.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  return isWeek && new Set(weekend).size < 7 ? null : fault('weekend-invalid', 'weekend');
}

/** Tried on values of no document: what is wrong with the pattern is wrong with every one. */
function checkPayLink(pattern: string): FieldCheck {
  if (pattern.trim() === '') return null;
  const url = payUrl(pattern, samplePayLinkValues);
  return url.ok ? null : url.error;
}

/** The seller's own number is printed on every document: its check digits must be right. */
function checkTaxId({ scheme, value }: TaxId, country: string, field: string): FieldCheck {
  const rule = packOf(country).taxIds.find((candidate) => candidate.scheme === scheme);
  if (value === '' || !rule || rule.check(value)) return null;
  return fault('tax-id-invalid', field, { scheme, value });
}
