import type { GenerateAllPlan } from '@services/services.ts';
import { formatEach } from '@i18n/format/money.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { DateField } from '@ui/fields/date-field.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { OlderRows } from '../older-rows.tsx';
import type { ScreenPart } from '../screen-part.ts';
import { periodOf } from '../view.ts';
import { PlanTables } from './plan-tables.tsx';
import { useGenerateAll } from './use-generate-all.ts';

/** Everybody's open rows of a period: shown what will be made and what not, then made in the tray. */
export function GenerateAll({ view, onView, today, company }: ScreenPart) {
  const t = useText('generate');
  const services = useServices();
  const { from, to } = periodOf(view, today);
  const request = { from, to, groupBy: view.groupBy };
  const plan = useLive(`plan ${JSON.stringify(request)} ${company.rev}`, async () =>
    to < from ? undefined : services.invoices.previewAll(request),
  );
  const made = plan.data?.make ?? [];
  const count = made.length;
  const withTax: Record<string, number> = {};
  for (const { currency, totals } of made) withTax[currency] = (withTax[currency] ?? 0) + totals.withTax;
  const { run, isRunning } = useGenerateAll({ ...request, expected: { documents: count, withTax } });
  return (
    <>
      <div className="generate-fields">
        <DateField label={t('from')} today={today} value={from} onChange={(day) => onView({ from: day })} />
        <DateField
          label={t('to')}
          today={today}
          value={to}
          error={to < from ? t('offDates') : undefined}
          onChange={(day) => onView({ to: day })}
        />
        <NativeSelect
          label={t('groupBy')}
          value={view.groupBy}
          options={[
            { value: 'customer', label: t('groupCustomer') },
            { value: 'order', label: t('groupOrder') },
            { value: 'purchase-order', label: t('groupPurchaseOrder') },
            { value: 'site', label: t('groupSite') },
          ]}
          onChange={(groupBy) => onView({ groupBy })}
        />
      </div>
      {plan.data ? (
        <>
          <WithoutCustomer plan={plan.data} />
          <OlderRows older={plan.data.older} onInclude={(day) => onView({ from: day })} />
          {count === 0 && plan.data.skipped.length === 0 ? (
            <EmptyState acts={<Button href="/import">{t('emptyImport')}</Button>}>
              {t('allNothing')}
            </EmptyState>
          ) : (
            <PlanTables plan={plan.data} groupBy={view.groupBy} />
          )}
          <div className="generate-run">
            <p className="q-small q-muted">{isRunning ? t('running') : t('allIntro')}</p>
            <Button
              variant="filled"
              size="tall"
              busy={isRunning || plan.loading}
              unavailable={count === 0 ? t('allNothing') : undefined}
              onClick={() => void run(count)}
            >
              {t('allButton', { count })}
            </Button>
          </div>
        </>
      ) : (
        plan.loading && <p className="q-muted">{t('working')}</p>
      )}
    </>
  );
}

function WithoutCustomer({ plan }: { plan: GenerateAllPlan }) {
  const t = useText('generate');
  const language = useLanguage();
  const { rows, amounts } = plan.withoutCustomer;
  if (rows === 0) return null;
  return (
    <Callout tone="warning" acts={<Button href="/transactions?customer=none">{t('assignRows')}</Button>}>
      {t('allWithoutCustomer', { count: rows, amounts: formatEach(amounts, language).join(', ') })}
    </Callout>
  );
}
