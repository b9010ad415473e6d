import { useMemo, useState } from 'react';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { Callout } from '@ui/page/callout.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { SearchField } from '@ui/fields/search-field.tsx';
import { Section } from '@ui/page/section.tsx';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useToday } from '../../use-company.ts';
import { includedRows, shownRows, turnedRows, withExcluded, type Exclusions } from '../exclusions.ts';
import { rowColumns } from './row-columns.tsx';

interface OpenRowsProps {
  rows: readonly Transaction[];
  currency: CurrencyCode;
  excluded: Exclusions;
  onExcluded: (next: Exclusions | ((now: Exclusions) => Exclusions)) => void;
  others: readonly CurrencyCode[];
}

/** The rows not yet invoiced: what is excluded is struck, stays in its place and stays free. */
export function OpenRows({ rows, currency, excluded, onExcluded, others }: OpenRowsProps) {
  const t = useText('generate');
  const language = useLanguage();
  const today = useToday();
  const [filter, setFilter] = useState('');
  const shown = useMemo(() => shownRows(rows, filter), [rows, filter]);
  const columns = useMemo(() => rowColumns(t, { language, currency, today }), [t, language, currency, today]);
  const included = useMemo(() => new Set(includedRows(rows, excluded).map(({ id }) => id)), [rows, excluded]);
  const turn = (isExcluded: boolean) => {
    const turned = turnedRows(excluded, shown, isExcluded);
    onExcluded((now) => withExcluded(now, turned, isExcluded));
    const key = isExcluded ? 'excludedToast' : 'includedToast';
    showDone(t(key, { count: shown.length }), () =>
      onExcluded((now) => withExcluded(now, turned, !isExcluded)),
    );
  };
  const choose = (chosen: ReadonlySet<string>) =>
    onExcluded(new Set(rows.filter(({ id }) => !chosen.has(id)).map(({ id }) => id)));
  return (
    <Section
      title={t('notYetInvoiced')}
      note={t('included', { included: included.size, total: rows.length })}
      hasControls
      acts={
        <>
          <span className="generate-filter">
            <SearchField label={t('filter')} value={filter} onChange={setFilter} />
          </span>
          <button type="button" className="generate-word" onClick={() => turn(false)}>
            {filter === '' ? t('selectAll') : t('includeShown')}
          </button>
          <button type="button" className="generate-word" onClick={() => turn(true)}>
            {filter === '' ? t('clearAll') : t('excludeShown')}
          </button>
        </>
      }
    >
      <DataTable
        label={t('notYetInvoiced')}
        columns={columns}
        rows={shown}
        rowId={(row) => row.id}
        rowName={(row) => row.title}
        selected={included}
        onSelect={choose}
        isChoosing
        isStruck={(row) => !included.has(row.id)}
        empty={<p className="q-table-note">{t('noMatch', { filter })}</p>}
      />
      <div className="generate-notes">
        <Callout>
          {t('struckNote')} <span className="q-wide-only">{t('keyboardNote')}</span>
        </Callout>
        {others.length > 0 && <Callout>{t('otherCurrencies', { list: others.join(', ') })}</Callout>}
      </div>
    </Section>
  );
}
