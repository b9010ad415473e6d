import type { Company } from '@domain/parties/parties.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import { TextInput } from '@ui/fields/text-input.tsx';
import { TotalsBlock } from '@ui/documents/totals-block.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useCustomers } from '../../use-customers.ts';
import type { DraftPart } from './draft-part.ts';
import { pricedDraft, type TransactionDraft } from './draft.ts';
import { PartyFields } from './party-fields.tsx';
import { PriceFields } from './price-fields.tsx';

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

export function TransactionFields(props: TransactionFieldsProps) {
  const { draft, onDraft, company, before, fault, isLocked } = props;
  const services = useServices();
  const customers = useCustomers();
  const products = useLive('products', () => services.products.all()).data ?? [];
  const product = products.find(({ id }) => id === draft.productId);
  const customer = customers.find(({ id }) => id === draft.customerId);
  const priced = pricedDraft(draft, { company, customer, product, before });
  const part: DraftPart = {
    draft,
    isLocked,
    change: (change) => onDraft({ ...draft, ...change }),
    errorAt: (field) => (fault?.field === field ? fault.text : undefined),
  };
  const known = priced.ok ? priced.value : undefined;
  return (
    <>
      <PartyFields {...part} customers={customers} products={products} company={company} />
      <Texts {...part} names={['title', 'description']} />
      <PriceFields
        {...part}
        currency={draft.currency || customer?.currency || company.currency}
        includesTax={known?.priceIncludesTax ?? draft.priceIncludesTax ?? company.pricesIncludeTax}
        appliedRate={known?.taxRate ?? ''}
      />
      <MoreTexts {...part} />
      {known && <RowTotals amounts={known} />}
    </>
  );
}

type TextName = 'title' | 'description' | 'unit' | 'key' | 'order' | 'purchaseOrder' | 'site';

function Texts({ draft, change, errorAt, isLocked, names }: DraftPart & { names: readonly TextName[] }) {
  const fields = useText('fields');
  return names.map((name) => (
    <TextInput
      key={name}
      label={fields(name)}
      value={draft[name]}
      disabled={isLocked}
      error={errorAt(name)}
      onChange={(value) => change({ [name]: value })}
    />
  ));
}

/** What few rows need, behind one word. */
function MoreTexts(part: DraftPart) {
  const t = useText('transactions');
  return (
    <details className="transaction-more">
      <summary>{t('references')}</summary>
      <div className="transaction-pair">
        <Texts {...part} names={['unit', 'key', 'order', 'purchaseOrder', 'site']} />
      </div>
    </details>
  );
}

/** What the row comes to by itself. */
function RowTotals({ amounts }: { amounts: Pick<Transaction, 'net' | 'tax' | 'taxRate' | 'currency'> }) {
  const t = useText('transactions');
  const money = (minor: number) => formatMoney(minor, amounts.currency, t.language);
  return (
    <TotalsBlock
      lines={[
        { label: t('beforeTax'), value: money(amounts.net) },
        { label: t('taxAt', { rate: formatRate(amounts.taxRate, t.language) }), value: money(amounts.tax) },
        { label: t('withTax'), value: money(amounts.net + amounts.tax), kind: 'total' },
      ]}
    />
  );
}
