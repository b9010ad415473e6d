import type { CurrencyCode } from '@domain/money/currency.ts';
import { currencySign } from '@i18n/format/money.ts';
import { formatShortAmount } from '@i18n/format/short-amount.ts';
import type { BooksStats } from '@services/services.ts';
import { FigureStrip } from '@ui/figure-strip.tsx';
import { useLanguage } from '@ui/language.ts';
import { Link } from '@ui/link.tsx';
import { useText } from '@ui/use-text.ts';

type CurrencyFigures = BooksStats['figures'][CurrencyCode];

function Strip({ currency, figures }: { currency: CurrencyCode; figures: CurrencyFigures }) {
  const t = useText('home');
  const language = useLanguage();
  const { total, unpaid, thisMonth, lastMonth } = figures;
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
      <Link className="q-bad q-underlined" href="/invoices?status=overdue">
        {t('overdue', { count: unpaid.overdue })}
      </Link>
    </>
  );
  return (
    <FigureStrip
      label={`${t('figures')}, ${currency}`}
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
        figure(t('thisMonth'), thisMonth),
        figure(t('lastMonth'), lastMonth),
      ]}
    />
  );
}

/** The four figures, one strip per currency: sums of different moneys never meet. */
export const Figures = ({ stats }: { stats: BooksStats }) => (
  <>
    {Object.entries(stats.figures).map(([currency, figures]) => (
      <Strip key={currency} currency={currency} figures={figures} />
    ))}
  </>
);
