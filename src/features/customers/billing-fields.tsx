import type { CountryPack } from '@domain/countries/pack.ts';
import { isCurrency } from '@domain/money/minor.ts';
import type { Company } from '@domain/parties/parties.ts';
import { languageList, languages } from '@i18n/languages.ts';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { TaxSelect } from '@ui/fields/tax-select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../services-context.ts';
import type { FieldsPart } from './fields-part.ts';

const modes = { own: null, gross: true, net: false } as const;
type Mode = keyof typeof modes;
const modeOf = (value: boolean | null): Mode => (value === null ? 'own' : value ? 'gross' : 'net');

/** Each empty choice means "as the company": the words say what that is. */
export function BillingFields({
  form,
  onChange,
  faultAt,
  company,
  rates,
}: FieldsPart & { company: Company; rates: CountryPack['taxRates'] }) {
  const t = useText('customers');
  const services = useServices();
  const { data: templates } = useLive('templates', () => services.templates.all());
  const isWrongCurrency = form.currency !== '' && !isCurrency(form.currency);
  return (
    <fieldset className="q-stack">
      <legend className="customers-legend">{t('billing')}</legend>
      <div className="customers-halves">
        <TextInput
          label={t('termDays')}
          inputMode="numeric"
          placeholder={t('termsOwn', { days: company.paymentTermDays })}
          value={form.termDays}
          error={faultAt('termDays')}
          onChange={(termDays) => onChange({ termDays })}
        />
        <NativeSelect
          label={t('language')}
          value={form.language}
          options={[
            { value: '', label: `${t('languageOwn')} (${languages[company.documentLanguage]})` },
            ...languageList.map((language) => ({ value: language, label: languages[language] })),
          ]}
          onChange={(language) => onChange({ language })}
        />
        {templates && templates.length > 0 && (
          <NativeSelect
            label={t('template')}
            value={form.templateId}
            options={[
              { value: '', label: t('templateOwn') },
              ...templates.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(templateId) => onChange({ templateId })}
          />
        )}
        <TextInput
          label={t('currency')}
          maxLength={3}
          placeholder={t('currencyOwn', { currency: company.currency })}
          value={form.currency}
          error={isWrongCurrency ? t('faultCurrency') : faultAt('currency')}
          onChange={(currency) => onChange({ currency: currency.toUpperCase() })}
        />
        <NativeSelect
          label={t('priceMode')}
          value={modeOf(form.pricesIncludeTax)}
          options={[
            { value: 'own', label: t('priceOwn') },
            { value: 'net', label: t('priceWithoutTax') },
            { value: 'gross', label: t('priceWithTax') },
          ]}
          onChange={(mode: Mode) => onChange({ pricesIncludeTax: modes[mode] })}
        />
        <TaxSelect
          label={t('taxRate')}
          rates={rates}
          emptyLabel={t('taxOwn')}
          value={form}
          error={faultAt('taxRate')}
          onChange={onChange}
        />
      </div>
    </fieldset>
  );
}
