import { formatRate } from '@i18n/format/numbers.ts';
import { MoneyInput } from '@ui/fields/money-input.tsx';
import { NumberInput } from '@ui/fields/number-input.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { DraftPart } from './draft-part.ts';

interface PriceFieldsProps extends DraftPart {
  currency: string;
  includesTax: boolean;
  /** The tax that applies while none is written. */
  appliedRate: string;
}

/** How much of it, at what price, with which tax. */
export function PriceFields({
  draft,
  change,
  errorAt,
  isLocked,
  currency,
  includesTax,
  appliedRate,
}: PriceFieldsProps) {
  const t = useText('transactions');
  const fields = useText('fields');
  const number = (field: 'quantity' | 'unitPrice' | 'taxRate') => ({
    label: fields(field),
    value: draft[field],
    disabled: isLocked,
    error: errorAt(field),
    onChange: (value: string) => change({ [field]: value }),
  });
  return (
    <>
      <div className="transaction-pair">
        <NumberInput {...number('quantity')} suffix={draft.unit} />
        <MoneyInput {...number('unitPrice')} currency={currency} />
        <NumberInput
          {...number('taxRate')}
          suffix="%"
          placeholder={appliedRate && formatRate(appliedRate, t.language)}
        />
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
      </div>
    </>
  );
}
