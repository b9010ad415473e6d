import type { CountryPack } from '@domain/countries/pack.ts';
import { isCurrency } from '@domain/money/minor.ts';
import type { Company } from '@domain/parties/parties.ts';
import { taxFor } from '@domain/products/default-tax.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { MoneyInput } from '@ui/fields/money-input.tsx';
import { TaxSelect } from '@ui/fields/tax-select.tsx';
import { TextArea } from '@ui/fields/text-area.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { marginOf, type ProductForm } from './product-form.ts';

interface FieldsProps {
  form: ProductForm;
  onChange: (part: Partial<ProductForm>) => void;
  faultAt: (field: keyof ProductForm) => string | undefined;
  company: Company;
  rates: CountryPack['taxRates'];
}

export function ProductFields(props: FieldsProps) {
  const { form, onChange, faultAt, company, rates } = props;
  const t = useText('products');
  return (
    <div className="q-stack">
      <TextInput
        label={t('name')}
        required
        value={form.name}
        error={faultAt('name')}
        onChange={(name) => onChange({ name })}
      />
      <TextInput
        label={t('key')}
        value={form.key}
        error={faultAt('key')}
        onChange={(key) => onChange({ key })}
      />
      <TextArea
        label={t('description')}
        rows={2}
        value={form.description}
        onChange={(description) => onChange({ description })}
      />
      <PriceFields {...props} />
      <TextInput label={t('unit')} value={form.unit} onChange={(unit) => onChange({ unit })} />
      <TaxSelect
        label={t('taxRate')}
        rates={rates}
        emptyLabel={t('taxOwn')}
        value={form}
        error={faultAt('taxRate')}
        onChange={onChange}
      />
      <TextInput
        label={t('currency')}
        maxLength={3}
        placeholder={t('currencyOwn', { currency: company.currency })}
        value={form.currency}
        error={faultAt('currency')}
        onChange={(code) => onChange({ currency: code.toUpperCase() })}
      />
      <TextInput
        label={t('accountField')}
        value={form.account}
        onChange={(account) => onChange({ account })}
      />
      <Checkbox label={t('active')} checked={form.active} onChange={(active) => onChange({ active })} />
    </div>
  );
}

function PriceFields({ form, onChange, faultAt, company }: FieldsProps) {
  const t = useText('products');
  const currency = isCurrency(form.currency) ? form.currency : company.currency;
  return (
    <>
      <MoneyInput
        label={t('priceField')}
        currency={currency}
        value={form.price}
        error={faultAt('price')}
        onChange={(price) => onChange({ price })}
      />
      <Checkbox
        label={t('priceIncludes')}
        checked={form.priceIncludesTax}
        onChange={(priceIncludesTax) => onChange({ priceIncludesTax })}
      />
      <MoneyInput
        label={t('costPrice')}
        currency={currency}
        hint={<Margin form={form} currency={currency} company={company} />}
        value={form.costPrice}
        error={faultAt('costPrice')}
        onChange={(costPrice) => onChange({ costPrice })}
      />
    </>
  );
}

function Margin({ form, currency, company }: Pick<FieldsProps, 'form' | 'company'> & { currency: string }) {
  const t = useText('products');
  const language = useLanguage();
  const margin = marginOf(form, currency, taxFor(company, form));
  if (!margin) return null;
  return t('margin', {
    amount: formatMoney(margin.amount, currency, language),
    percent: formatRate(String(margin.percent), language),
  });
}
