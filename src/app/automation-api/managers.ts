import type { ReportFormat } from '@domain/automation/automation.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Manager, Subscription } from '@domain/managers/manager.ts';
import { amountIn } from '@domain/money/amount-in.ts';
import type { PageQuery, Services } from '@services/services.ts';
import { major } from './amounts.ts';
import { found, raised, valueOf } from './automation-error.ts';
import { pageOfAll } from './page-of-all.ts';

interface SpokenSubscription {
  kind: string;
  savedId?: string;
  formats?: ReportFormat[];
  /** `above` is a decimal string in the currency; of a count, whose currency is empty, a whole number. */
  onlyIf?: { figure: string; above: string | number; currency?: string } | null;
}

type ManagerInput = Partial<Omit<Manager, 'subscriptions'>> & {
  name: string;
  email: string;
  subscriptions?: SpokenSubscription[];
};

const spokenLimit = ({ figure, above, currency }: NonNullable<Subscription['onlyIf']>) => ({
  figure,
  above: currency === '' ? String(above) : major(above, currency),
  currency,
});

const spoken = ({ subscriptions, ...manager }: Manager) => ({
  ...manager,
  subscriptions: subscriptions.map(({ onlyIf, ...subscription }) => ({
    ...subscription,
    onlyIf: onlyIf && spokenLimit(onlyIf),
  })),
});

async function limitOf(
  { figure, above, currency = '' }: NonNullable<SpokenSubscription['onlyIf']>,
  at: number,
): Promise<NonNullable<Subscription['onlyIf']>> {
  if (currency === '') return { figure, above: Number(above), currency };
  const amount = amountIn(String(above), currency, `subscriptions.${at}.onlyIf.above`);
  if (!amount.ok) throw await raised(amount.error);
  return { figure, above: amount.value, currency };
}

const heard = (subscriptions: readonly SpokenSubscription[]): Promise<Subscription[]> =>
  Promise.all(
    subscriptions.map(async ({ kind, savedId = '', formats = ['pdf'], onlyIf = null }, at) => ({
      kind,
      savedId,
      formats,
      onlyIf: onlyIf && (await limitOf(onlyIf, at)),
    })),
  );

/** Who is told how the business does (A7). */
export const managersApi = (services: () => Promise<Services>) => ({
  list: async (query?: PageQuery) =>
    pageOfAll((await (await services()).managers.list()).map(spoken), query, ['name', 'email']),
  get: async (id: string) => spoken(await found((await services()).managers.get(id), 'manager-missing')),
  save: async ({ subscriptions, ...manager }: ManagerInput) => {
    const told = subscriptions && { subscriptions: await heard(subscriptions) };
    return spoken(await valueOf((await services()).managers.save({ ...manager, ...told })));
  },
  delete: async (id: string) => spoken(await valueOf((await services()).managers.remove(id))),
  sendNow: async (id: string, period: { from: PlainDate; to: PlainDate }) =>
    valueOf((await services()).managers.sendNow(id, period)),
});
