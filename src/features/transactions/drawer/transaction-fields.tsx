import type { Company } from '@domain/parties/parties.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { currencySign, formatMoney } from '@i18n/format/money.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import { DateField } from '@ui/date-field.tsx';
import { NumberInput } from '@ui/number-input.tsx';
import { SegmentedControl } from '@ui/segmented-control.tsx';
import { Select } from '@ui/select.tsx';
import { TextInput } from '@ui/text-input.tsx';
import { TotalsBlock } from '@ui/totals-block.tsx';
import { useLive } from '@ui/use-live.ts';
import { useText } from '@ui/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';
import { pricedDraft, withProduct, type TransactionDraft } from './draft.ts';

export interface FieldFault {
  /** Empty = about the row as a whole. */
  field: string;
  text: string;
}

interface TransactionFieldsProps {
  draft: TransactionDraft;
  onDraft: (draft: TransactionDraft) => void;
  company: Company;
  before: Transaction | undefined;
  fault: FieldFault | null;
  isLocked: boolean;
}

export function TransactionFields({
  draft,
  onDraft,
  company,
  before,
  fault,
  isLocked,
}: TransactionFieldsProps) {
  const t = useText('transactions');
  const fields = useText('fields');
  const services = useServices();
  const today = useToday();
  const customers = useLive('customers', () => services.customers.all()).data ?? [];
  const products = useLive('products', () => services.products.all()).data ?? [];
  const product = products.find(({ id }) => id === draft.productId);
  const customer = customers.find(({ id }) => id === draft.customerId);
  const priced = pricedDraft(draft, { company, customer, product, before });
  const currency = draft.currency || customer?.currency || company.currency;
  const change = (part: Partial<TransactionDraft>) => onDraft({ ...draft, ...part });
  const errorAt = (field: string) => (fault?.field === field ? fault.text : undefined);
  const text = (field: 'title' | 'description' | 'unit' | 'key' | 'order' | 'purchaseOrder' | 'site') => (
    <TextInput
      label={fields(field)}
      value={draft[field]}
      disabled={isLocked}
      error={errorAt(field)}
      onChange={(value) => change({ [field]: value })}
    />
  );
  const includesTax = priced.ok
    ? priced.value.priceIncludesTax
    : (draft.priceIncludesTax ?? company.pricesIncludeTax);
  return (
    <>
      <Select
        label={t('customer')}
        icon="customers"
        placeholder={t('noCustomer')}
        value={draft.customerId}
        disabled={isLocked}
        error={errorAt('customerId')}
        options={[
          { value: '', label: t('noCustomer') },
          ...customers.map(({ id, name, key }) => ({ value: id, label: name, hint: key })),
        ]}
        onChange={(customerId) => change({ customerId })}
      />
      <div className="transaction-pair">
        <DateField
          label={fields('date')}
          today={today}
          value={draft.date}
          disabled={isLocked}
          error={errorAt('date')}
          onChange={(date) => change({ date })}
        />
        <Select
          label={t('product')}
          icon="product"
          placeholder={t('noProduct')}
          value={draft.productId}
          disabled={isLocked}
          options={[
            { value: '', label: t('noProduct') },
            ...products.map(({ id, name, key }) => ({ value: id, label: name, hint: key })),
          ]}
          onChange={(id) =>
            onDraft(
              withProduct(
                draft,
                products.find((each) => each.id === id),
                product,
              ),
            )
          }
        />
      </div>
      {text('title')}
      {text('description')}
      <div className="transaction-pair">
        <NumberInput
          label={fields('quantity')}
          value={draft.quantity}
          disabled={isLocked}
          error={errorAt('quantity')}
          onChange={(quantity) => change({ quantity })}
        />
        {text('unit')}
        <NumberInput
          label={fields('unitPrice')}
          value={draft.unitPrice}
          suffix={currencySign(currency)}
          disabled={isLocked}
          error={errorAt('unitPrice')}
          onChange={(unitPrice) => change({ unitPrice })}
        />
        <NumberInput
          label={fields('taxRate')}
          value={draft.taxRate}
          suffix="%"
          placeholder={priced.ok ? formatRate(priced.value.taxRate, t.language) : ''}
          disabled={isLocked}
          error={errorAt('taxRate')}
          onChange={(taxRate) => change({ taxRate })}
        />
      </div>
      {!isLocked && (
        <SegmentedControl
          label={t('priceMode')}
          value={includesTax ? 'with' : 'before'}
          onChange={(mode) => change({ priceIncludesTax: mode === 'with' })}
          options={[
            { value: 'before', label: t('beforeTax') },
            { value: 'with', label: t('withTax') },
          ]}
        />
      )}
      <details className="transaction-more">
        <summary>{t('references')}</summary>
        <div className="transaction-pair">
          {text('key')}
          {text('order')}
          {text('purchaseOrder')}
          {text('site')}
        </div>
      </details>
      {priced.ok && (
        <TotalsBlock
          lines={[
            { label: t('beforeTax'), value: formatMoney(priced.value.net, currency, t.language) },
            {
              label: t('taxAt', { rate: formatRate(priced.value.taxRate, t.language) }),
              value: formatMoney(priced.value.tax, currency, t.language),
            },
            {
              label: t('withTax'),
              value: formatMoney(priced.value.net + priced.value.tax, currency, t.language),
              kind: 'total',
            },
          ]}
        />
      )}
    </>
  );
}
