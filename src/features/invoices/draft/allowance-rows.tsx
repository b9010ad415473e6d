import type { AllowanceCharge } from '@domain/tax/tax.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { Button } from '@ui/signs/button.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { MoneyInput } from '@ui/fields/money-input.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { NumberInput } from '@ui/fields/number-input.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { Fault } from './check.ts';
import { useFaultWords } from './fault-summary.tsx';

interface AllowanceRowsProps {
  items: readonly AllowanceCharge[];
  onChange: (items: AllowanceCharge[]) => void;
  currency: CurrencyCode;
  /** `lines.3.` for those of a line, empty for those of the whole document. */
  path: string;
  faults: readonly Fault[];
}

const blank: AllowanceCharge = { type: 'allowance', reason: '', percent: '', amount: '' };

/** Discounts and charges, each in percent or as an amount: writing one empties the other. */
export function AllowanceRows({ items, onChange, currency, path, faults }: AllowanceRowsProps) {
  const t = useText('draft');
  const faultAt = useFaultWords(faults);
  const change = (index: number, part: Partial<AllowanceCharge>) =>
    onChange(items.map((item, at) => (at === index ? { ...item, ...part } : item)));
  return (
    <div className="q-stack">
      {items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- discounts have no identity but their place
        <div className="invoices-allowance" key={index}>
          <NativeSelect
            label={t('discountKind')}
            value={item.type}
            options={[
              { value: 'allowance', label: t('discount') },
              { value: 'charge', label: t('charge') },
            ]}
            onChange={(type) => change(index, { type })}
          />
          <div data-field={`${path}allowances.${index}.reason`}>
            <TextInput
              label={t('discountReason')}
              value={item.reason}
              error={faultAt(`${path}allowances.${index}.reason`)}
              onChange={(reason) => change(index, { reason })}
            />
          </div>
          <NumberInput
            label={t('discountPercent')}
            suffix="%"
            value={item.percent}
            onChange={(percent) => change(index, { percent, ...(percent !== '' && { amount: '' }) })}
          />
          <MoneyInput
            label={t('discountAmount')}
            currency={currency}
            value={item.amount}
            onChange={(amount) => change(index, { amount, ...(amount !== '' && { percent: '' }) })}
          />
          <IconButton
            icon="trash"
            label={t('removeDiscount')}
            onClick={() => onChange(items.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button variant="subtle" icon="plus" onClick={() => onChange([...items, blank])}>
          {t('addDiscount')}
        </Button>
      </div>
    </div>
  );
}
