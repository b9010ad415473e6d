import { packOf } from '@domain/countries/registry.ts';
import type { DecimalString } from '@domain/money/currency.ts';
import type { TaxCategory } from '@domain/tax/tax.ts';
import { languageList, languages } from '@i18n/languages.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { DateField } from '@ui/fields/date-field.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { NumberInput } from '@ui/fields/number-input.tsx';
import { Section } from '@ui/page/section.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useToday } from '../../use-company.ts';
import { SaveBar } from '../save-bar.tsx';
import { useCompanyDraft, type CompanyDraft } from '../use-company-draft.ts';
import { PayLinkSection } from './pay-link-section.tsx';
import { SeriesSection } from './series-section.tsx';

/** Without tax every line is exempt; with it, the pack's usual rate comes back. */
const taxed = (isTaxed: boolean, country: string) => ({
  chargesTax: isTaxed,
  defaultTaxRate: isTaxed ? packOf(country).defaultTaxRate : '0',
  defaultTaxCategory: isTaxed ? ('S' as const) : ('E' as const),
});

/** The pack's category of a rate; a rate it does not know is standard, zero is zero-rated. */
const categoryOf = (rate: DecimalString, country: string): TaxCategory =>
  packOf(country).taxRates.find((known) => known.rate === rate)?.category ?? (Number(rate) === 0 ? 'Z' : 'S');

function TaxSection({ draft }: { draft: CompanyDraft }) {
  const t = useText('settings');
  const language = useLanguage();
  const { company, change, faultAt } = draft;
  const rates = packOf(company.country)
    .taxRates.map(({ rate }) => formatRate(rate, language))
    .join(' · ');
  return (
    <Section title={t('tax')}>
      <div className="q-stack">
        <SegmentedControl
          label={t('chargesTax')}
          value={company.chargesTax ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          onChange={(value) => change(taxed(value === 'yes', company.country))}
        />
        {company.chargesTax ? (
          <div className="q-fields">
            <NumberInput
              label={t('defaultTaxRate')}
              hint={t('defaultTaxRateHint', { rates })}
              suffix="%"
              value={company.defaultTaxRate}
              error={faultAt('defaultTaxRate')}
              onChange={(rate) =>
                change({ defaultTaxRate: rate, defaultTaxCategory: categoryOf(rate, company.country) })
              }
            />
          </div>
        ) : (
          <p className="q-field-hint">{t('noTaxHint')}</p>
        )}
        <Checkbox
          label={t('pricesIncludeTax')}
          hint={t('pricesIncludeTaxHint')}
          checked={company.pricesIncludeTax}
          onChange={(pricesIncludeTax) => change({ pricesIncludeTax })}
        />
      </div>
    </Section>
  );
}

function TermsSection({ draft }: { draft: CompanyDraft }) {
  const t = useText('settings');
  const { company, change, faultAt } = draft;
  return (
    <Section title={t('terms')}>
      <div className="q-stack">
        <div className="q-fields">
          <NumberInput
            label={t('paymentTermDays')}
            suffix={t('days')}
            value={String(company.paymentTermDays)}
            error={faultAt('paymentTermDays')}
            onChange={(days) => change({ paymentTermDays: Number(days) })}
          />
          <TextInput
            label={t('currency')}
            hint={t('currencyHint')}
            value={company.currency}
            error={faultAt('currency')}
            onChange={(currency) => change({ currency: currency.toUpperCase() })}
          />
          <NativeSelect
            label={t('documentLanguage')}
            hint={t('documentLanguageHint')}
            value={company.documentLanguage}
            options={languageList.map((code) => ({ value: code, label: languages[code] }))}
            onChange={(documentLanguage) => change({ documentLanguage })}
          />
        </div>
        <SegmentedControl
          label={t('negativePeriods')}
          value={company.negativePeriods}
          options={[
            { value: 'carry-forward', label: t('carryForward') },
            { value: 'credit-note', label: t('makeCreditNote') },
          ]}
          onChange={(negativePeriods) => change({ negativePeriods })}
        />
      </div>
    </Section>
  );
}

function LockSection({ draft }: { draft: CompanyDraft }) {
  const t = useText('settings');
  const today = useToday();
  const { company, change, faultAt } = draft;
  return (
    <Section title={t('lock')} note={t('lockNote')}>
      <div className="q-fields">
        <DateField
          label={t('lockedUntil')}
          value={company.lockedUntil}
          today={today}
          error={faultAt('lockedUntil')}
          clearable
          onChange={(lockedUntil) => change({ lockedUntil })}
        />
      </div>
    </Section>
  );
}

/** How invoices come about: tax, terms, numbers, and what may no longer change. */
export default function BillingPart() {
  const draft = useCompanyDraft();
  if (!draft) return null;
  return (
    <>
      <SeriesSection />
      <TaxSection draft={draft} />
      <TermsSection draft={draft} />
      <PayLinkSection draft={draft} />
      <LockSection draft={draft} />
      <SaveBar draft={draft} />
    </>
  );
}
