import { useState } from 'react';
import type { PlainMonth } from '@domain/dates/plain-date.ts';
import { currencySign } from '@i18n/format/money.ts';
import type { MonthRequest, RentalRun } from '@services/services.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { TotalsBlock } from '@ui/documents/totals-block.tsx';
import { saveFile } from '@ui/files/save-file.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Section } from '@ui/page/section.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';
import { isStillSo } from './still-so.ts';
import { OutcomeList } from './outcome-list.tsx';
import { useRun } from './use-run.ts';

/** What the run of the month will do, and once it is done what it did (C8). */
export function RunSection({ month, monthName }: { month: PlainMonth; monthName: string }) {
  const t = useText('rentals');
  const services = useServices();
  const reasonOf = useRefusal();
  const request = { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) };
  // What is covered and pro-rated goes by the day it is.
  const preview = useLive(`rental run ${month} ${useToday()}`, () => services.rentals.preview(request));
  const [done, setDone] = useState<{ month: PlainMonth; run: RentalRun }>();
  const shown = preview.data?.ok ? preview.data.value : undefined;
  const { run, isRunning } = useRun(
    { ...request, ...(shown && { expected: expectedOf(shown) }) },
    monthName,
    (outcome) => setDone({ month, run: outcome }),
  );
  if (!preview.data) return null;
  if (!preview.data.ok) return <Callout tone="error">{reasonOf(preview.data.error)}</Callout>;
  const plan = preview.data.value;
  const count = plan.made + plan.updated;
  // Once days or invoices have changed, what was done is yesterday's news.
  const result = done?.month === month && isStillSo(done.run, plan) ? done.run : undefined;
  return (
    <div className="rentals-run">
      <Section
        title={t(result ? 'runDone' : 'runWill')}
        acts={
          <Button
            variant={count === 0 ? 'default' : 'filled'}
            busy={isRunning || preview.loading}
            unavailable={count === 0 ? t('runNothing') : undefined}
            onClick={() => void run(count)}
          >
            {t('runButton', { month: monthName, count })}
          </Button>
        }
        hasControls
      >
        {result && <RunResult run={result} monthName={monthName} />}
        <OutcomeList outcomes={(result ?? plan).outcomes} isDone={result !== undefined} />
      </Section>
      <RunTotals run={result ?? plan} />
    </div>
  );
}

const expectedOf = ({ made, updated, totals }: RentalRun): MonthRequest['expected'] => ({
  documents: made + updated,
  withTax: Object.fromEntries(Object.entries(totals).map(([currency, { withTax }]) => [currency, withTax])),
});

/** C9: what was done, and the same as the JSON that the automation API answers. */
function RunResult({ run, monthName }: { run: RentalRun; monthName: string }) {
  const t = useText('rentals');
  const services = useServices();
  const { month, made, updated, untouched, skipped } = run;
  const save = async () => {
    const report = await services.rentals.report(run);
    const json = JSON.stringify(report, null, 2);
    saveFile(new Blob([json], { type: 'application/json' }), `rentals-${month}.json`);
  };
  return (
    <Callout
      tone="plain"
      live
      acts={
        <>
          <Button variant="subtle" icon="download" onClick={() => void save()}>
            {t('runJson')}
          </Button>
          <Button variant="subtle" href="/invoices?status=draft">
            {t('lookThrough')}
          </Button>
        </>
      }
    >
      {t('runSaid', { count: made + updated, month: monthName, made, updated, untouched, skipped })}
    </Callout>
  );
}

function RunTotals({ run }: { run: RentalRun }) {
  const t = useText('rentals');
  const totals = Object.entries(run.totals);
  if (totals.length === 0) return null;
  return (
    <div className="rentals-totals">
      {totals.map(([currency, { withoutTax, tax, withTax }]) => {
        const amount = (minor: number) => <Amount minor={minor} currency={currency} />;
        return (
          <TotalsBlock
            key={currency}
            size="large"
            lines={[
              { label: t('net'), value: amount(withoutTax) },
              { label: t('tax'), value: amount(tax) },
              {
                label: t('monthTotal', { currency: currencySign(currency) }),
                value: amount(withTax),
                kind: 'total',
              },
            ]}
          />
        );
      })}
    </div>
  );
}
