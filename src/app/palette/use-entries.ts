import { useMemo } from 'react';
import { formatMoney } from '@i18n/format/money.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../features/services-context.ts';
import { addressOf, railScreens, screens } from '../screens.ts';
import { chooseTheme } from '@ui/theme/theme.ts';
import { matchEntries, type Entry } from './find.ts';
import { openHelp } from './palette-store.ts';

/** Fewer letters match half the books. */
const LETTERS = 2;

function useFixedEntries(): { actions: Entry[]; places: Entry[] } {
  const t = useText('shell');
  const language = useLanguage();
  return useMemo(() => {
    const fromScreens = screens.flatMap((screen) =>
      (screen.actions ?? []).map((action): Entry => ({
        id: `action-${screen.id}-${action.id}`,
        group: 'actions',
        label: action.title[language],
        icon: action.icon,
        href: action.href,
      })),
    );
    const shell: Entry[] = [
      { id: 'light', group: 'actions', label: t('themeLight'), icon: 'sun', act: () => chooseTheme('light') },
      { id: 'dark', group: 'actions', label: t('themeDark'), icon: 'moon', act: () => chooseTheme('dark') },
      {
        id: 'system',
        group: 'actions',
        label: t('themeSystem'),
        icon: 'device',
        act: () => chooseTheme('system'),
      },
      { id: 'help', group: 'actions', label: t('keyboard'), icon: 'keyboard', act: openHelp },
    ];
    const places = [...railScreens.work, ...railScreens.end].map((screen): Entry => ({
      id: `screen-${screen.id}`,
      group: 'screens',
      label: screen.title[language],
      icon: screen.icon,
      href: addressOf(screen),
    }));
    return { actions: [...fromScreens, ...shell], places };
  }, [t, language]);
}

function useFoundRecords(typed: string): Entry[] {
  const t = useText('shell');
  const language = useLanguage();
  const services = useServices();
  const search = typed.trim().length < LETTERS ? '' : typed.trim();
  const { data } = useLive(`palette ${search}`, async () => {
    if (search === '') return [];
    const [customers, products, invoices] = await Promise.all([
      services.customers.list({ search, pageSize: 5 }),
      services.products.list({ search, pageSize: 5 }),
      services.invoices.list({ search, pageSize: 5 }),
    ]);
    return [
      ...customers.rows.map((customer): Entry => ({
        id: customer.id,
        group: 'customers',
        label: customer.name,
        hint: customer.address.city,
        icon: 'customers',
        href: `/customers?open=${customer.id}`,
      })),
      ...products.rows.map((product): Entry => ({
        id: product.id,
        group: 'products',
        label: product.name,
        hint: product.key,
        icon: 'product',
        href: `/products?open=${product.id}`,
      })),
      ...invoices.rows.map((invoice): Entry => ({
        id: invoice.id,
        group: 'invoices',
        label: `${invoice.number ?? t('draftInvoice')} · ${invoice.customerName}`,
        hint: formatMoney(invoice.totals.withTax, invoice.currency, language),
        icon: 'invoice',
        href: `/invoices?open=${invoice.id}`,
      })),
    ];
  });
  return data ?? [];
}

/** What matches, in the order of the groups. */
export function useEntries(typed: string): Entry[] {
  const { actions, places } = useFixedEntries();
  const records = useFoundRecords(typed);
  return [...records, ...matchEntries(places, typed, 12), ...matchEntries(actions, typed)];
}
