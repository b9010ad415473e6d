import type { CurrencyCode } from '@domain/money/currency.ts';
import { currencySign } from '@i18n/format/money.ts';
import { useText } from '@ui/environment/use-text.ts';
import { isNumeric, type MappedColumn } from '../columns/columns.ts';
import { useFindingWords } from '../findings/use-findings.ts';

const moneyFields = new Set(['unitPrice', 'total', 'price', 'costPrice']);

/** Letter and field; money columns say the currency once, rates the per cent sign. */
export function GridHead({
  columns,
  currency,
}: {
  columns: readonly MappedColumn[];
  currency: CurrencyCode;
}) {
  const t = useText('import');
  const words = useFindingWords();
  const unit = ({ field, type }: MappedColumn) => {
    if (type === 'rate') return ', %';
    return moneyFields.has(field) ? `, ${currencySign(currency)}` : '';
  };
  return (
    <thead>
      <tr>
        <th scope="col" className="is-row-number">
          <span className="q-sr">{t('rowNumber')}</span>
        </th>
        {columns.map((column) => (
          <th key={column.field} scope="col" className={isNumeric(column.type) ? 'is-money' : undefined}>
            {column.letter && `${column.letter} · `}
            {words.field(column.field)}
            {unit(column)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
