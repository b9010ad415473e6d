import type { Statement, StatementEntry } from '@domain/receivables/statement.ts';
import { formatNear } from '@i18n/format/dates.ts';
import { currencySign, formatMoney } from '@i18n/format/money.ts';
import { statementEntryName } from '@i18n/statement-entry.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { TotalsBlock } from '@ui/documents/totals-block.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useToday } from '../use-company.ts';

/** Opening balance, what was billed, what was settled, closing balance. */
export function StatementTable({ statement }: { statement: Statement }) {
  const t = useText('receivables');
  const language = useLanguage();
  const today = useToday();
  const { currency, entries, opening, closing } = statement;
  const sign = currencySign(currency);
  const money = (minor: number) => formatMoney(minor, currency, language);
  const inFavour = closing < 0 ? t('closingFavour') : t('closing');
  return (
    <>
      {entries.length === 0 ? (
        <p>{t('statementEmpty')}</p>
      ) : (
        <div className="customers-statement">
          <SimpleTable
            label={t('statement')}
            head={[
              { text: t('date') },
              { text: t('entry'), isFill: true },
              { text: t('amountIn', { currency: sign }), isMoney: true },
              { text: t('balanceIn', { currency: sign }), isMoney: true },
            ]}
            rows={entries.map((entry) => ({
              key: `${entry.kind} ${entry.id}`,
              cells: [
                <span key="date" className="q-num">
                  {formatNear(entry.date, today, language)}
                </span>,
                <EntryName key="entry" entry={entry} />,
                <Amount key="amount" minor={entry.amount} currency={currency} />,
                <Amount key="balance" minor={entry.balance} currency={currency} />,
              ],
            }))}
          />
        </div>
      )}
      <div className="customers-statement-sums">
        <TotalsBlock
          lines={[
            { label: t('opening'), value: money(opening) },
            { label: t('documentsSum'), value: money(statement.documents) },
            { label: t('settlementsSum'), value: money(0 - statement.settlements) },
            { label: inFavour, value: money(Math.abs(closing)), kind: 'total' },
          ]}
        />
      </div>
    </>
  );
}

function EntryName({ entry }: { entry: StatementEntry }) {
  const nameOf = statementEntryName(useText('receivables'));
  const isDocument = entry.kind === 'invoice' || entry.kind === 'credit-note' || entry.kind === 'void';
  return isDocument ? <Link href={`/invoices?open=${entry.id}`}>{nameOf(entry)}</Link> : nameOf(entry);
}
