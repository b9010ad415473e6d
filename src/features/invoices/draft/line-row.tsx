import type { ClipboardEvent, DragEvent, KeyboardEvent } from 'react';
import { lineAmounts } from '@domain/tax/line.ts';
import { Amount } from '@ui/amount.tsx';
import { Icon } from '@ui/icon.tsx';
import { MoneyInput } from '@ui/money-input.tsx';
import { NumberInput } from '@ui/number-input.tsx';
import { TaxSelect } from '@ui/tax-select.tsx';
import { TextInput } from '@ui/text-input.tsx';
import { readTyped } from '@ui/typed-number.ts';
import { useText } from '@ui/use-text.ts';
import { productNamed, withProduct } from './books.ts';
import { isBlank } from './draft-form.ts';
import { useFaultWords } from './fault-summary.tsx';
import { LineExtras } from './line-extras.tsx';
import type { LineRowProps } from './line-row-props.ts';
import { pastedLines } from './paste.ts';

const DRAGGED = 'application/x-quittance-line';

function useRowKeys({ index, isLast, onMove, onEnter }: LineRowProps) {
  return (event: KeyboardEvent) => {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (step !== undefined) {
      event.preventDefault();
      onMove(index + step);
    } else if (event.key === 'Enter' && isLast && event.target instanceof HTMLInputElement) onEnter();
  };
}

const dropped = (event: DragEvent, onMoveFrom: (from: number) => void) => {
  const from = event.dataTransfer.getData(DRAGGED);
  if (from === '') return;
  event.preventDefault();
  onMoveFrom(Number(from));
};

/** One line: typed, filled from a product, or pasted; Alt and the arrows move it. */
export function LineRow(props: LineRowProps) {
  const { line, index, form, books, faults, onChange } = props;
  const t = useText('draft');
  const faultAt = useFaultWords(faults);
  const keys = useRowKeys(props);
  const at = (name: string) => `lines.${index}.${name}`;
  const write = (title: string) => {
    props.onType(title);
    const product = productNamed(books, title);
    onChange(product ? withProduct(line, product, books, form.customerId) : { title });
  };
  const paste = (event: ClipboardEvent) => {
    const lines = pastedLines(event.clipboardData.getData('text/plain'), (text) => readTyped(text) || null);
    if (!lines) return;
    event.preventDefault();
    props.onPaste(lines);
  };
  const counted = { ...line, quantity: line.quantity || '0', unitPrice: line.unitPrice || '0' };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its fields, is no control
    <li
      className="invoices-line"
      aria-label={t('lineNumber', { line: index + 1 })}
      onKeyDown={keys}
      onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
      onDrop={(event) => dropped(event, props.onMoveFrom)}
    >
      <span
        className="invoices-grip"
        draggable
        aria-hidden="true"
        title={t('dragLine', { line: index + 1 })}
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(index))}
      >
        <Icon name="drag" />
      </span>
      <div data-field={at('title')} className="invoices-line-title">
        <TextInput
          label={t('lineTitle')}
          placeholder={t('pickProduct')}
          list={props.listId}
          autoComplete="off"
          value={line.title}
          error={faultAt(at('title'))}
          onChange={write}
          onPaste={paste}
          onFocus={() => props.onType(line.title)}
        />
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
          currency={form.currency}
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
        {!isBlank(line) && (
          <Amount minor={lineAmounts(counted, form.currency).net} currency={form.currency} />
        )}
      </span>
      <LineExtras {...props} />
    </li>
  );
}
