import { formatDate } from '@i18n/format/dates.ts';
import { formatEach, formatMoney } from '@i18n/format/money.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { IconName } from '@ui/signs/icons.ts';
import { useServices } from '../../services-context.ts';
import type { Todo } from './todo.ts';

export interface Said {
  icon: IconName;
  text: string;
  hint: string;
  act: string;
  href?: string;
  onAct?: () => void;
}

type RunTodo = 'run-needs-you' | 'run-stopped' | 'run-partly';
type Of<K extends Todo['kind']> = Extract<Todo, { kind: K }>;

/** Runs, mails, rows and invoices that wait. */
function useWorkWords() {
  const t = useText('dashboard');
  const home = useText('home');
  const language = useLanguage();
  return {
    'refused-mails': ({ count }: Of<'refused-mails'>): Said => ({
      icon: 'mail-warning',
      text: t('refusedMails', { count }),
      hint: t('refusedMailsHint'),
      act: t('mend'),
      href: '/outbox?tab=needs-you',
    }),
    'run-needs-you': ({ run }: Of<RunTodo>): Said => ({
      icon: 'clock',
      text: t('runNeedsYou', { name: run.name }),
      hint: t('runNeedsYouHint'),
      act: t('look'),
      href: `/automation/runs?open=${run.id}`,
    }),
    'run-stopped': ({ run }: Of<RunTodo>): Said => ({
      icon: 'warning',
      text: t('runStopped', { name: run.name }),
      hint: t('runStoppedHint'),
      act: t('look'),
      href: `/automation/runs?open=${run.id}`,
    }),
    'run-partly': ({ run }: Of<RunTodo>): Said => ({
      icon: 'warning',
      text: t('runPartly', {
        name: run.name,
        count: run.steps.reduce((sum, { failures }) => sum + failures.length, 0),
      }),
      hint: t('runPartlyHint'),
      act: t('look'),
      href: `/automation/runs?open=${run.id}`,
    }),
    'without-customer': ({ count }: Of<'without-customer'>): Said => ({
      icon: 'warning',
      text: home('withoutCustomer', { count }),
      hint: home('withoutCustomerHint'),
      act: home('assign'),
      href: '/transactions?customer=none',
    }),
    late: ({ worst, others }: Of<'late'>): Said => {
      const amount = formatMoney(worst.due, worst.currency, language);
      return {
        icon: 'clock',
        text: t('late', { name: worst.name, days: worst.days }),
        hint:
          others > 0
            ? t('lateMore', { number: worst.number, amount, count: others })
            : t('lateOne', { number: worst.number, amount }),
        act: t('open'),
        href: `/invoices?status=overdue&sort=dueDate&direction=asc&open=${worst.id}`,
      };
    },
    drafts: ({ count, old, oldest }: Of<'drafts'>): Said => ({
      icon: 'invoice',
      text: old > 0 ? t('oldDrafts', { count, old }) : home('drafts', { count }),
      hint: old > 0 ? t('oldestDraft', { date: formatDate(oldest, language) }) : home('draftsHint'),
      act: home('review'),
      href: '/invoices?status=draft',
    }),
    'open-rows': ({ count, amounts }: Of<'open-rows'>): Said => ({
      icon: 'transactions',
      text: home('openRows', { count }),
      hint: formatEach(amounts, language).join(' · '),
      act: home('generate'),
      href: '/generate',
    }),
  };
}

/** The safety of the books and the facts of the business. */
function useCareWords() {
  const t = useText('home');
  const language = useLanguage();
  const services = useServices();
  return {
    'never-backed-up': (): Said => ({
      icon: 'shield-warning',
      text: t('neverBackedUp'),
      hint: t('backupHint'),
      act: t('backUp'),
      href: '/settings/backups',
    }),
    'backup-old': ({ at, changes }: Of<'backup-old'>): Said => ({
      icon: 'shield-warning',
      text: t('backupOld', { date: formatDate(at.slice(0, 10), language) }),
      hint: t('changesSince', { count: changes }),
      act: t('backUp'),
      href: '/settings/backups',
    }),
    'not-persisted': (): Said => ({
      icon: 'device',
      text: t('notPersisted'),
      hint: t('notPersistedHint'),
      act: t('keep'),
      onAct: () => void services.storage.persist(),
    }),
    company: (): Said => ({
      icon: 'building',
      text: t('completeCompany'),
      hint: t('completeCompanyHint'),
      act: t('complete'),
      href: '/settings',
    }),
  };
}

/** What each thing to do is called, and where it is done. */
export function useTodoWords(): (todo: Todo) => Said {
  const words = { ...useWorkWords(), ...useCareWords() };
  return (todo) => (words[todo.kind] as (todo: Todo) => Said)(todo);
}
