import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { NumberRange } from '@domain/invoicing/number-ranges.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatEach } from '@i18n/format/money.ts';
import type { ListedInvoice } from '@services/services.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sumsByCurrency } from '../sums.ts';

/** More numbers than this are not all named. */
const NAMED = 4;

/** Who is invoiced how much, and which numbers that takes. */
export function RangeWords({ range, date }: { range: NumberRange<ListedInvoice>; date: PlainDate | '' }) {
  const t = useText('invoices');
  const language = useLanguage();
  const { kind, drafts, numbers, first, last, byReference } = range;
  const sums = sumsByCurrency(drafts, (row) => row.totals.withTax);
  const said = { amounts: formatEach(sums, language).join(', '), date: formatDate(date, language) };
  const [only] = drafts;
  if (drafts.length === 1 && only) {
    const text = kind === 'invoice' ? 'issueBodyOne' : 'issueCreditOne';
    return <p className="q-strong">{t(text, { ...said, first, customer: only.customerName })}</p>;
  }
  const customers = new Set(drafts.map(({ customerId }) => customerId)).size;
  if (byReference) {
    const named = numbers.length > NAMED ? [...numbers.slice(0, NAMED - 1), '…', last] : numbers;
    return (
      <p className="q-strong">{t('issueReferences', { ...said, customers, numbers: named.join(', ') })}</p>
    );
  }
  const text = kind === 'invoice' ? 'issueBodyMany' : 'issueCreditMany';
  return <p className="q-strong">{t(text, { ...said, customers, first, last })}</p>;
}
