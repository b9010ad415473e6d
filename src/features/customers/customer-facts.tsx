import type { ContactType, Customer } from '@domain/parties/parties.ts';
import { languages } from '@i18n/languages.ts';
import { countryName } from '@i18n/format/countries.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import { Facts } from '@ui/page/facts.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useCompany } from '../use-company.ts';

export const contactWords = {
  primary: 'typePrimary',
  billing: 'typeBilling',
  other: 'typeOther',
} as const satisfies Record<ContactType, string>;

function useTerms(customer: Customer): string {
  const t = useText('customers');
  const company = useCompany();
  const days = customer.paymentTermDays;
  if (days === null) return t('termsOwn', { days: company?.paymentTermDays ?? 0 });
  return days === 0 ? t('termsNow') : t('termsDays', { days });
}

const priceMode = { true: 'priceWithTax', false: 'priceWithoutTax', null: 'priceOwn' } as const;

/** Only what is known is said. */
export function CustomerFacts({ customer }: { customer: Customer }) {
  const t = useText('customers');
  const language = useLanguage();
  const terms = useTerms(customer);
  const { line1, line2, zip, city, state, country } = customer.address;
  const address = [line1, line2, `${zip} ${city}`.trim(), state, countryName(country, language)].filter(
    (part) => part !== '',
  );
  return (
    <Facts
      facts={[
        [t('key'), customer.key],
        [t('number'), customer.no],
        [t('address'), address.length > 0 && address.map((part) => <div key={part}>{part}</div>)],
        [t('email'), customer.email],
        [t('taxId'), customer.taxId],
        [t('terms'), terms],
        [t('language'), customer.language === '' ? '' : languages[customer.language]],
        [t('currency'), customer.currency],
        [
          t('priceMode'),
          customer.pricesIncludeTax === null ? '' : t(priceMode[`${customer.pricesIncludeTax}`]),
        ],
        [t('taxRate'), customer.taxRate === '' ? '' : formatRate(customer.taxRate, language)],
        ...customer.contacts.map((contact, index): [string, React.ReactNode] => [
          `${t(contactWords[contact.type])}${index > 0 ? ` ${index + 1}` : ''}`,
          [contact.name, contact.email, contact.phone].filter((part) => part !== '').join(', '),
        ]),
        [t('notes'), customer.notes],
      ].filter((fact): fact is [string, React.ReactNode] => fact[1] !== false)}
    />
  );
}
