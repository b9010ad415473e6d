import { amountTypeOf } from '@domain/charts/numbers.ts';
import { percentsOf } from '@domain/charts/parts.ts';
import { minor, toMajor } from '@domain/money/minor.ts';
import { currencySign, formatMoney } from '@i18n/format/money.ts';
import { formatCount, formatRate } from '@i18n/format/numbers.ts';
import type { AgeBand, Dashboard } from '@services/services.ts';
import { ChartFrame } from '@ui/charts/chart-frame.tsx';
import { PartsBar, StepKey } from '@ui/charts/parts-bar.tsx';
import { Amount } from '@ui/documents/amount.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { Section } from '@ui/page/section.tsx';
import { Link } from '@ui/signs/link.tsx';
import { useWorkbook } from '../../use-workbook.ts';

type Money = Pick<Dashboard, 'currency' | 'ageing'>;

const totalOf = (bands: readonly AgeBand[], field: 'count' | 'amount'): number =>
  bands.reduce((sum, band) => sum + band[field], 0);

function AgeingTable({ currency, ageing, shares }: Money & { shares: readonly string[] }) {
  const t = useText('dashboard');
  const language = useLanguage();
  const sign = currencySign(currency);
  return (
    <SimpleTable
      label={t('daysPast')}
      head={[
        { text: t('daysPast') },
        { text: t('invoices'), isMoney: true },
        { text: t('amountIn', { sign }), isMoney: true },
        { text: t('share'), isMoney: true },
      ]}
      rows={ageing.map(({ step, count, amount }, at) => ({
        key: step,
        cells: [
          <span key="step" className="q-row">
            <StepKey step={at} />
            {t(`age-${step}`)}
          </span>,
          <span key="count" className="q-num">
            {count === 0 ? '–' : formatCount(count, language)}
          </span>,
          <Amount key="amount" minor={amount} currency={currency} dashWhenZero />,
          <span key="share" className="q-num">
            {shares[at]}
          </span>,
        ],
      }))}
      foot={[
        t('totalUnpaid'),
        <span key="count" className="q-num">
          {formatCount(totalOf(ageing, 'count'), language)}
        </span>,
        <Amount key="amount" minor={totalOf(ageing, 'amount')} currency={currency} />,
        <span key="share" className="q-num">
          {formatRate('100', language)}
        </span>,
      ]}
    />
  );
}

/** How late what is open is: one bar of five steps, and the table that is its legend. */
export function AgeingPart({ money }: { money: Dashboard }) {
  const t = useText('dashboard');
  const language = useLanguage();
  const onWorkbook = useWorkbook();
  const { currency, ageing, today } = money;
  const sign = currencySign(currency);
  const title = t('ageing', { sign });
  if (totalOf(ageing, 'count') === 0) {
    return (
      <Section title={title}>
        <p className="q-small q-muted">{t('nothingUnpaid')}</p>
      </Section>
    );
  }
  const shares = percentsOf(ageing.map(({ amount }) => amount)).map((percent) =>
    formatRate(String(percent), language),
  );
  const said = ageing.map(({ step }, at) =>
    t('ageingSaid', { percent: shares[at]!, step: t(`age-${step}`) }),
  );
  const isLate = ageing.some(({ step, count }) => step !== 'not-due' && count > 0);
  return (
    <ChartFrame
      title={title}
      acts={
        isLate && (
          <Link className="q-tiny" href="/invoices?status=overdue&sort=dueDate&direction=asc">
            {t('chase')}
          </Link>
        )
      }
      chart={
        <div className="home-ageing">
          <PartsBar
            label={said.filter((_, at) => ageing[at]!.count > 0).join(', ')}
            values={ageing.map(({ step, amount }, at) => ({ key: step, value: amount, said: said[at]! }))}
          />
          <AgeingTable currency={currency} ageing={ageing} shares={shares} />
        </div>
      }
      fileName={`${title} ${today}`}
      numbers={() => ({
        columns: [
          { head: t('daysPast'), type: 'text' },
          { head: t('invoices'), type: 'whole' },
          { head: t('amountIn', { sign: currency }), type: amountTypeOf(currency) },
        ],
        rows: ageing.map(({ step, count, amount }) => [
          t(`age-${step}`),
          count,
          Number(toMajor(minor(amount), currency)),
        ]),
      })}
      onWorkbook={onWorkbook}
      picture={async () =>
        (await import('@ui/charts/paint-parts.ts')).partsPicture(
          title,
          ageing.map(({ step, amount }, at) => ({
            name: t(`age-${step}`),
            value: amount,
            text: `${formatMoney(amount, currency, language)} · ${shares[at]!}`,
          })),
        )
      }
    />
  );
}
