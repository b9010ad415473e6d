import { useEffect } from 'react';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { currencySign } from '@i18n/format/money.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import { formatShortAmount } from '@i18n/format/short-amount.ts';
import type { BooksStats, FourFigures as Figures, Trend } from '@services/services.ts';
import { classNames } from '@ui/signs/class-names.ts';
import { FigureStrip } from '@ui/lists/figure-strip.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { useText } from '@ui/environment/use-text.ts';

interface StripProps {
  figures: Figures;
  currency: CurrencyCode;
  /** Where the overdue ones are listed. */
  overdueHref: string;
  size: 'large' | 'small';
}

function Strip({ currency, figures, overdueHref, size }: StripProps) {
  const t = useText('figures');
  const language = useLanguage();
  const { total, unpaid, thisMonth, lastMonth, trend } = figures;
  const figure = (label: string, { amount, count }: { amount: number; count: number }) => ({
    label,
    value: formatShortAmount(amount, currency, language),
    unit: currencySign(currency),
    unitLeads: language === 'en',
    note: t('invoices', { count }),
  });
  const late = unpaid.overdue > 0 && (
    <>
      {', '}
      <Link className="q-bad q-underlined" href={overdueHref}>
        {t('overdue', { count: unpaid.overdue })}
      </Link>
    </>
  );
  return (
    <FigureStrip
      label={`${t('figures')}, ${currency}`}
      size={size}
      figures={[
        figure(t('invoicedAllTime'), total),
        {
          ...figure(t('unpaid'), unpaid),
          note: (
            <>
              {t('invoices', { count: unpaid.count })}
              {late}
            </>
          ),
        },
        {
          ...figure(t('thisMonth'), thisMonth),
          note: (
            <>
              {t('invoices', { count: thisMonth.count })}
              {', '}
              <TrendWords trend={trend} />
            </>
          ),
        },
        figure(t('lastMonth'), lastMonth),
      ]}
    />
  );
}

const signs = { up: 'arrow-up', down: 'arrow-down', none: 'minus' } as const;
const tones = { up: 'q-good', down: 'q-bad', none: 'q-muted' } as const;

/** B9: an arrow, a percentage and words; the colour comes last. */
function TrendWords({ trend: { direction, percent } }: { trend: Trend }) {
  const t = useText('figures');
  const language = useLanguage();
  const said = { percent: percent === null ? '' : formatRate(String(Math.abs(percent)), language) };
  const words =
    direction === 'none'
      ? t('trendNone')
      : percent === null
        ? t('trendNew')
        : t(direction === 'up' ? 'trendUp' : 'trendDown', said);
  return (
    <span className={classNames('q-trend', tones[direction])}>
      <Icon small name={signs[direction]} /> {words}
    </span>
  );
}

/** The four figures, one strip per currency: sums of different moneys never meet. */
export const FourFigures = ({
  figures,
  overdueHref = '/invoices?status=overdue',
  size = 'large',
  onDrawn,
}: {
  figures: BooksStats['figures'];
  overdueHref?: string;
  size?: 'large' | 'small';
  /** Once they stand, words and all. */
  onDrawn?: () => void;
}) => {
  useText('figures');
  useEffect(() => onDrawn?.(), [onDrawn]);
  return Object.entries(figures).map(([currency, four]) => (
    <Strip key={currency} currency={currency} figures={four} overdueHref={overdueHref} size={size} />
  ));
};
