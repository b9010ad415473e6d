import { currencyOf } from '@domain/products/price-in.ts';
import { useId, useState } from 'react';
import { currencySign, formatPrice } from '@i18n/format/money.ts';
import { Button } from '@ui/signs/button.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { fold } from '@domain/texts/search.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { DraftBooks } from './books.ts';
import type { Fault } from './check.ts';
import type { DraftForm, LineForm } from './draft-form.ts';
import { LineRow } from './line-row.tsx';
import { useLineActs } from './use-line-acts.ts';

interface LineRowsProps {
  form: DraftForm;
  onLines: (lines: LineForm[]) => void;
  books: DraftBooks;
  faults: readonly Fault[];
}

/** A person finds a product by typing a little more, not by looking through a long list. */
const SUGGESTED = 30;

const noFaults: readonly Fault[] = [];

/** The faults of one line, the same list where there are none. */
function faultsAt(faults: readonly Fault[], index: number): readonly Fault[] {
  const own = faults.filter(({ line }) => line === index + 1);
  return own.length > 0 ? own : noFaults;
}

export function LineRows({ form, onLines, books, faults }: LineRowsProps) {
  const t = useText('draft');
  const listId = useId();
  const [typed, setTyped] = useState('');
  const { lines, customerId, currency } = form;
  const acts = useLineActs({ lines, customerId, books, onLines, onType: setTyped });
  return (
    <section className="q-stack" data-field="lines">
      <h3>{t('lines')}</h3>
      <div className="invoices-line-head q-wide-only" aria-hidden="true">
        <span>{t('lineTitle')}</span>
        <span>{t('quantity')}</span>
        <span>{t('unit')}</span>
        <span>{t('price')}</span>
        <span>{t('tax')}</span>
        <span>{t('net', { currency: currencySign(currency) })}</span>
      </div>
      <ol className="invoices-line-list">
        {lines.map((line, index) => (
          <LineRow
            key={line.id}
            line={line}
            index={index}
            isLast={index === lines.length - 1}
            currency={currency}
            customerId={customerId}
            books={books}
            faults={faultsAt(faults, index)}
            listId={listId}
            acts={acts}
          />
        ))}
      </ol>
      <Suggestions id={listId} typed={typed} books={books} />
      <div className="q-row is-wrapping">
        <Button icon="plus" onClick={acts.add}>
          {t('addLine')}
        </Button>
        <span className="q-tiny q-muted q-wide-only">{t('pasteNote')}</span>
      </div>
    </section>
  );
}

/** Products that hold what is being typed. */
function Suggestions({ id, typed, books }: { id: string; typed: string; books: DraftBooks }) {
  const language = useLanguage();
  const wanted = fold(typed);
  const matches = books.products
    .filter(({ active, name, key }) => active && fold(`${name} ${key}`).includes(wanted))
    .slice(0, SUGGESTED);
  return (
    <datalist id={id}>
      {matches.map((product) => (
        <option key={product.id} value={product.name}>
          {[
            product.key,
            product.price && formatPrice(product.price, currencyOf(product, books.company), language),
          ]
            .filter(Boolean)
            .join(' · ')}
        </option>
      ))}
    </datalist>
  );
}
