import type { Address, Language, TaxId } from '@domain/parties/parties.ts';
import { countryName } from '@i18n/format/countries.ts';

const STATE_AND_CODE = new Set(['US', 'CA', 'AU', 'BR', 'IN', 'MX']);

function cityLine({ city, state, zip, country }: Address): string {
  if (STATE_AND_CODE.has(country)) {
    const region = [state, zip].filter((part) => part !== '').join(' ');
    return [city, region].filter((part) => part !== '').join(', ');
  }
  return [[zip, city].filter((part) => part !== '').join(' '), state]
    .filter((part) => part !== '')
    .join(', ');
}

/** Street lines, then town and country on the last. */
export function addressLines(address: Address, language: Language): string[] {
  const country = address.country === '' ? '' : countryName(address.country, language);
  const last = [cityLine(address), country].filter((part) => part !== '').join(', ');
  return [address.line1, address.line2, last].map((line) => line.trim()).filter((line) => line !== '');
}

/** Groups of four, as on bank papers. */
export const printedIban = (iban: string): string =>
  iban
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');

/** SIREN in threes and SIRET in 3 3 3 5; every other identifier as it was typed. */
export function printedTaxId({ scheme, value }: TaxId): string {
  const compact = value.replace(/\s/g, '');
  if (scheme === 'SIREN' && /^\d{9}$/.test(compact)) return compact.replace(/(\d{3})(?=\d)/g, '$1\u00A0');
  if (scheme === 'SIRET' && /^\d{14}$/.test(compact)) {
    return compact.replace(/^(\d{3})(\d{3})(\d{3})/, '$1\u00A0$2\u00A0$3\u00A0');
  }
  return value.trim();
}
