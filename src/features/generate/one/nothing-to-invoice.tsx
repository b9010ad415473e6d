import { addMonths } from '@domain/dates/calendar.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { Button } from '@ui/signs/button.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Section } from '@ui/page/section.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import type { ScreenPart } from '../screen-part.ts';
import { periodOf } from '../view.ts';

const SHOWN = 12;

/** No rows: whom there is something to invoice, or how rows come to be. */
export function NothingToInvoice(part: ScreenPart) {
  const { view, onView, today } = part;
  const t = useText('generate');
  const language = useLanguage();
  const services = useServices();
  const { from, to } = periodOf(view, today);
  const { data } = useLive(`open customers ${view.customer}`, async () => ({
    chosen: view.customer === '' ? undefined : await services.customers.get(view.customer),
    customers: (
      await services.customers.list({ sort: 'openNet', direction: 'desc', pageSize: SHOWN })
    ).rows.filter(({ openNet }) => Object.keys(openNet).length > 0),
  }));
  if (!data) return null;
  if (data.chosen) {
    const period = { from: formatDate(from, language), to: formatDate(to, language) };
    const year = { from: addMonths(today, -12), to: today };
    return (
      <EmptyState acts={<Button onClick={() => onView(year)}>{t('wholeYear')}</Button>}>
        {t('noRowsInPeriod', { customer: data.chosen.name, ...period })}
      </EmptyState>
    );
  }
  if (data.customers.length === 0) {
    return (
      <EmptyState
        title={t('emptyTitle')}
        acts={
          <>
            <Button variant="filled" href="/import">
              {t('emptyImport')}
            </Button>
            <Button variant="subtle" href="/invoices?edit=new">
              {t('emptyByHand')}
            </Button>
          </>
        }
      >
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <Section title={t('openRowsOf')} note={t('openAmount')}>
      <ul className="generate-customers">
        {data.customers.map(({ id, name, openNet }) => (
          <li key={id}>
            <button
              type="button"
              className="generate-word"
              onClick={() => onView({ customer: id, takesOpen: true })}
            >
              {name}
            </button>
            <span className="q-row">
              {Object.entries(openNet).map(([currency, net]) => (
                <Amount key={currency} minor={net} currency={currency} withCurrency />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
