import { useMemo } from 'react';
import { packOf } from '@domain/countries/registry.ts';
import type { Company } from '@domain/parties/parties.ts';
import { Callout } from '@ui/page/callout.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { countryOptions } from '@i18n/format/country-options.ts';
import { Section } from '@ui/page/section.tsx';
import { Select } from '@ui/fields/select.tsx';
import { TextArea } from '@ui/fields/text-area.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { SaveBar } from '../save-bar.tsx';
import { useCompanyDraft, type CompanyDraft } from '../use-company-draft.ts';
import { LegalFields } from './legal-fields.tsx';
import { LogoField } from '@ui/fields/logo-field.tsx';

type TextField = 'name' | 'email' | 'phone' | 'website' | 'iban' | 'bic';

function Text({ draft, field, label }: { draft: CompanyDraft; field: TextField; label: string }) {
  return (
    <TextInput
      label={label}
      value={draft.company[field]}
      error={draft.faultAt(field)}
      onChange={(value) => draft.change({ [field]: value })}
    />
  );
}

function AddressFields({ draft }: { draft: CompanyDraft }) {
  const t = useText('settings');
  const { address } = draft.company;
  const line = (field: 'line1' | 'line2' | 'zip' | 'city' | 'state', label: string) => (
    <TextInput
      label={label}
      value={address[field]}
      onChange={(value) => draft.change({ address: { ...address, [field]: value } })}
    />
  );
  return (
    <>
      {line('line1', t('line1'))}
      {line('line2', t('line2'))}
      {line('zip', t('zip'))}
      {line('city', t('city'))}
      {line('state', t('state'))}
    </>
  );
}

/** Another country brings other identifiers: those of the old one that it does not know are not printed. */
function CountryField({ draft }: { draft: CompanyDraft }) {
  const t = useText('settings');
  const language = useLanguage();
  const countries = useMemo(() => countryOptions(language), [language]);
  const { address } = draft.company;
  return (
    <Select
      label={t('country')}
      hint={t('countryHint')}
      value={draft.company.country}
      options={countries}
      error={draft.faultAt('country')}
      onChange={(country) => draft.change({ country, address: { ...address, country } })}
    />
  );
}

/** Who bills: what stands at the head and the foot of every document. */
export default function BusinessPart() {
  const t = useText('settings');
  const draft = useCompanyDraft();
  if (!draft) return null;
  const { company, change } = draft;
  return (
    <>
      {packOf(company.country).notFiscal && <Callout tone="warning">{t('notFiscal')}</Callout>}
      <Section title={t('identity')}>
        <div className="q-fields">
          <Text draft={draft} field="name" label={t('name')} />
          <CountryField draft={draft} />
        </div>
      </Section>
      <Section title={t('address')}>
        <div className="q-fields">
          <AddressFields draft={draft} />
        </div>
      </Section>
      <Section title={t('contact')}>
        <div className="q-fields">
          <Text draft={draft} field="email" label={t('email')} />
          <Text draft={draft} field="phone" label={t('phone')} />
          <Text draft={draft} field="website" label={t('website')} />
        </div>
      </Section>
      <Section title={t('legal')} note={t('legalNote')}>
        <LegalFields draft={draft} />
      </Section>
      <Section title={t('bank')} note={t('bankNote')}>
        <div className="q-fields">
          <Text draft={draft} field="iban" label="IBAN" />
          <Text draft={draft} field="bic" label="BIC" />
        </div>
      </Section>
      <Section title={t('onDocuments')}>
        <div className="q-stack">
          <LogoField logo={company.logo} onChange={(logo: Company['logo']) => change({ logo })} />
          <TextArea
            label={t('footerNote')}
            hint={t('footerNoteHint')}
            value={company.footerNote}
            onChange={(footerNote) => change({ footerNote })}
          />
        </div>
      </Section>
      <SaveBar draft={draft} />
    </>
  );
}
