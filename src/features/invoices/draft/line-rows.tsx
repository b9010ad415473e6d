import { useId, useState } from 'react';
import { currencySign, formatPrice } from '@i18n/format/money.ts';
import { Button } from '@ui/signs/button.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { fold } from '@domain/texts/search.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { newLine, type DraftBooks } from './books.ts';
import type { Fault } from './check.ts';
import { isBlank, type DraftForm, type LineForm } from './draft-form.ts';
import { LineRow } from './line-row.tsx';
import { changedAt, insertedAt, moved, withoutAt } from './line-list.ts';
import type { PastedLine } from './paste.ts';

interface LineRowsProps {
  form: DraftForm;
  onLines: (lines: LineForm[]) => void;
  books: DraftBooks;
  faults: readonly Fault[];
}

/** A person finds a product by typing a little more, not by looking through a long list. */
const SUGGESTED = 30;

export function LineRows({ form, onLines, books, faults }: LineRowsProps) {
  const t = useText('draft');
  const listId = useId();
  const [typed, setTyped] = useState('');
  const { lines, customerId } = form;
  const add = () => onLines([...lines, newLine(books, customerId)]);
  const remove = (index: number) => {
    onLines(withoutAt(lines, index));
    showDone(t('lineRemoved'), () => onLines(lines));
  };
  const paste = (index: number, pasted: readonly PastedLine[]) => {
    const added = pasted.map((line) => ({ ...newLine(books, customerId), ...line }));
    const current = lines[index];
    const rest = current && isBlank(current) ? withoutAt(lines, index) : lines;
    onLines(insertedAt(rest, current && isBlank(current) ? index : index + 1, added));
    showDone(t('pasted', { count: added.length }), () => onLines(lines));
  };
  return (
    <section className="q-stack" data-field="lines">
      <h3>{t('lines')}</h3>
      <div className="invoices-line-head q-wide-only" aria-hidden="true">
        <span>{t('lineTitle')}</span>
        <span>{t('quantity')}</span>
        <span>{t('unit')}</span>
        <span>{t('price')}</span>
        <span>{t('tax')}</span>
        <span>{t('net', { currency: currencySign(form.currency) })}</span>
      </div>
      <ol className="invoices-line-list">
        {lines.map((line, index) => (
          <LineRow
            key={line.id}
            line={line}
            index={index}
            isLast={index === lines.length - 1}
            form={form}
            books={books}
            faults={faults}
            listId={listId}
            onType={setTyped}
            onChange={(change) => onLines(changedAt(lines, index, change))}
            onMove={(to) => onLines(moved(lines, index, to))}
            onMoveFrom={(from) => onLines(moved(lines, from, index))}
            onRemove={() => remove(index)}
            onPaste={(pasted) => paste(index, pasted)}
            onEnter={add}
          />
        ))}
      </ol>
      <Suggestions id={listId} typed={typed} form={form} books={books} />
      <div className="q-row is-wrapping">
        <Button icon="plus" onClick={add}>
          {t('addLine')}
        </Button>
        <span className="q-tiny q-muted q-wide-only">{t('pasteNote')}</span>
      </div>
    </section>
  );
}

/** Products that hold what is being typed. */
function Suggestions({
  id,
  typed,
  form,
  books,
}: {
  id: string;
  typed: string;
  form: DraftForm;
  books: DraftBooks;
}) {
  const language = useLanguage();
  const wanted = fold(typed);
  const matches = books.products
    .filter(({ active, name, key }) => active && fold(`${name} ${key}`).includes(wanted))
    .slice(0, SUGGESTED);
  return (
    <datalist id={id}>
      {matches.map((product) => (
        <option key={product.id} value={product.name}>
          {[product.key, product.price && formatPrice(product.price, form.currency, language)]
            .filter(Boolean)
            .join(' · ')}
        </option>
      ))}
    </datalist>
  );
}
