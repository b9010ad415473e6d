import { netByTax } from '@domain/transactions/net-by-tax.ts';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { formatDate } from '@i18n/format/dates.ts';
import { linesFrom } from '@domain/invoicing/lines.ts';
import { documentTotals } from '@domain/tax/totals.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { Callout } from '@ui/page/callout.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { includedRows, noExclusions } from '../exclusions.ts';
import { OlderRows } from '../older-rows.tsx';
import type { ScreenPart } from '../screen-part.ts';
import { periodOf } from '../view.ts';
import { whyNot } from '../why-not.ts';
import { GenerateFields } from './generate-fields.tsx';
import { InvoiceSummary } from './invoice-summary.tsx';
import { NothingToInvoice } from './nothing-to-invoice.tsx';
import { OpenRows } from './open-rows.tsx';

const noRows: Transaction[] = [];

function usePreview({ view, company, today }: ScreenPart) {
  const services = useServices();
  const period = periodOf(view, today);
  const request = {
    customerId: view.customer,
    ...period,
    ...(view.due !== '' && { dueDate: view.due }),
    ...(view.currency !== '' && { currency: view.currency }),
  };
  const preview = useLive(`generation ${JSON.stringify(request)} ${company.rev}`, async () =>
    view.customer === '' || period.to < period.from ? undefined : services.invoices.preview(request),
  );
  return { period, request, preview };
}

/** Asked for all that is open: the first day moves to the oldest row. True until it has. */
function useReachBack({ view, onView }: ScreenPart, oldest: string): boolean {
  const isReaching = view.takesOpen && view.from === '' && oldest !== '';
  useEffect(() => {
    if (isReaching) onView({ from: oldest });
  });
  return isReaching;
}

/** One customer: choose the rows, see the sums follow, make the draft. */
export function GenerateOne(part: ScreenPart) {
  const { view, onView, company } = part;
  const t = useText('generate');
  const { period, request, preview } = usePreview(part);
  const [excluded, setExcluded] = useState(noExclusions);
  const [title, setTitle] = useState('');
  const rows = preview.data?.transactions ?? noRows;
  const currency = preview.data?.currency ?? company.currency;
  // With ten thousand rows the tick must not wait for the sums: they follow in the next breath.
  const settled = useDeferredValue(excluded);
  const included = useMemo(() => includedRows(rows, settled), [rows, settled]);
  const totals = useMemo(
    () => documentTotals(company.chargesTax ? included : linesFrom(included, false), [], { currency }),
    [included, company.chargesTax, currency],
  );
  const off = whyNot({
    customerId: view.customer,
    ...period,
    due: view.due,
    included: included.length,
    withTax: totals.withTax,
    negativePeriods: company.negativePeriods,
  });
  const isReaching = useReachBack(part, preview.data?.older.from ?? '');
  const isEmpty = rows.length === 0 && !preview.loading && !isReaching;
  return (
    <>
      <GenerateFields {...part} preview={preview.data} />
      {view.takesOpen && view.from !== '' && (
        <Callout live>{t('reachesBack', { date: formatDate(view.from, t.language) })}</Callout>
      )}
      {preview.data && !isReaching && (
        <OlderRows older={preview.data.older} onInclude={(from) => onView({ from })} />
      )}
      {isEmpty ? (
        <NothingToInvoice {...part} />
      ) : (
        <div className="generate-two">
          <OpenRows
            rows={rows}
            currency={currency}
            excluded={excluded}
            onExcluded={setExcluded}
            others={preview.data?.otherCurrencies ?? []}
          />
          {preview.data && (
            <InvoiceSummary
              preview={preview.data}
              totals={totals}
              count={included.length}
              title={title}
              onTitle={setTitle}
              unavailable={off && t(off)}
              isBehind={preview.loading || settled !== excluded}
              request={{
                ...request,
                currency,
                ...(title !== '' && { title }),
                exclude: [...excluded],
                expected: { rows: included.length, net: netByTax(included) },
              }}
            />
          )}
        </div>
      )}
    </>
  );
}
