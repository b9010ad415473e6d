import { useMemo } from 'react';
import type { Address } from '@domain/parties/parties.ts';
import { countryOptions } from '@i18n/format/country-options.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { Select } from '@ui/fields/select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { FieldsPart } from './fields-part.ts';

export function AddressFields({ form, onChange, faultAt }: FieldsPart) {
  const t = useText('customers');
  const language = useLanguage();
  const countries = useMemo(() => countryOptions(language), [language]);
  const { address } = form;
  const write = (part: Partial<Address>) => onChange({ address: { ...address, ...part } });
  return (
    <fieldset className="q-stack">
      <legend className="customers-legend">{t('address')}</legend>
      <TextInput
        label={t('line1')}
        autoComplete="address-line1"
        value={address.line1}
        onChange={(line1) => write({ line1 })}
      />
      <TextInput
        label={t('line2')}
        autoComplete="address-line2"
        value={address.line2}
        onChange={(line2) => write({ line2 })}
      />
      <div className="customers-halves">
        <TextInput
          label={t('zip')}
          autoComplete="postal-code"
          value={address.zip}
          onChange={(zip) => write({ zip })}
        />
        <TextInput
          label={t('cityField')}
          autoComplete="address-level2"
          value={address.city}
          onChange={(city) => write({ city })}
        />
        <TextInput label={t('state')} value={address.state} onChange={(state) => write({ state })} />
        <Select
          label={t('country')}
          placeholder={t('countryUnsaid')}
          value={address.country}
          options={[{ value: '', label: t('countryUnsaid') }, ...countries]}
          error={faultAt('address.country')}
          onChange={(country) => write({ country })}
        />
      </div>
    </fieldset>
  );
}
