import type { ClipboardEvent } from 'react';
import { lineAmounts } from '@domain/tax/line.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { MoneyInput } from '@ui/fields/money-input.tsx';
import { NumberInput } from '@ui/fields/number-input.tsx';
import { TaxSelect } from '@ui/fields/tax-select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { readTyped } from '@ui/fields/typed-number.ts';
import { useText } from '@ui/environment/use-text.ts';
import { productNamed, withProduct } from './books.ts';
import { isBlank, type LineForm } from './draft-form.ts';
import { useFaultWords } from './fault-summary.tsx';
import type { LineRowProps } from './line-row-props.ts';
import { pastedLines } from './paste.ts';

/** What a line says and what it comes to; a product's name fills the rest. */
export function LineFields(props: LineRowProps) {
  const { line, index, currency, books, faults, acts } = props;
  const t = useText('draft');
  const faultAt = useFaultWords(faults);
  const onChange = (change: Partial<LineForm>) => acts.change(index, change);
  const at = (name: string) => `lines.${index}.${name}`;
  const counted = { ...line, quantity: line.quantity || '0', unitPrice: line.unitPrice || '0' };
  return (
    <>
      <div data-field={at('title')} className="invoices-line-title">
        <TitleInput {...props} error={faultAt(at('title'))} />
      </div>
      <div data-field={at('quantity')}>
        <NumberInput
          label={t('quantity')}
          value={line.quantity}
          error={faultAt(at('quantity'))}
          onChange={(quantity) => onChange({ quantity })}
        />
      </div>
      <TextInput label={t('unit')} value={line.unit} onChange={(unit) => onChange({ unit })} />
      <div data-field={at('unitPrice')}>
        <MoneyInput
          label={line.priceIncludesTax ? t('priceWithTax') : t('price')}
          currency={currency}
          value={line.unitPrice}
          error={faultAt(at('unitPrice'))}
          onChange={(unitPrice) => onChange({ unitPrice })}
        />
      </div>
      <TaxSelect
        label={t('tax')}
        rates={books.rates}
        value={line}
        onChange={({ taxCategory, taxRate }) =>
          onChange({ taxCategory: taxCategory || 'S', taxRate: taxRate || '0' })
        }
      />
      <span className="invoices-line-amount">
        {!isBlank(line) && <Amount minor={lineAmounts(counted, currency).net} currency={currency} />}
      </span>
    </>
  );
}

function TitleInput(props: LineRowProps & { error: string | undefined }) {
  const { line, index, customerId, currency, books, listId, error, acts } = props;
  const t = useText('draft');
  const write = (title: string) => {
    acts.type(title);
    const product = productNamed(books, title);
    acts.change(index, product ? withProduct(line, product, books, { customerId, currency }) : { title });
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = pastedLines(event.clipboardData.getData('text/plain'), (text) => readTyped(text) || null);
    if (!pasted) return;
    event.preventDefault();
    acts.paste(index, pasted);
  };
  return (
    <TextInput
      label={t('lineTitle')}
      placeholder={t('pickProduct')}
      list={listId}
      autoComplete="off"
      value={line.title}
      error={error}
      onChange={write}
      onPaste={paste}
      onFocus={() => acts.type(line.title)}
    />
  );
}
