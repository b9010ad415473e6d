import './todo.css';
import { formatDate } from '@i18n/format/dates.ts';
import { formatEach } from '@i18n/format/money.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { BooksStats, DataSafety } from '@services/services.ts';
import { Icon } from '@ui/signs/icon.tsx';
import type { IconName } from '@ui/signs/icons.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { Section } from '@ui/page/section.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { todosOf, type Todo } from './todo.ts';

interface Said {
  icon: IconName;
  text: string;
  hint: string;
  act: string;
  href?: string;
  onAct?: () => void;
}

function useSaying(): (todo: Todo) => Said {
  const t = useText('home');
  const language = useLanguage();
  const services = useServices();
  return (todo) => {
    switch (todo.kind) {
      case 'company':
        return {
          icon: 'building',
          text: t('completeCompany'),
          hint: t('completeCompanyHint'),
          act: t('complete'),
          href: '/settings',
        };
      case 'without-customer':
        return {
          icon: 'warning',
          text: t('withoutCustomer', { count: todo.count }),
          hint: t('withoutCustomerHint'),
          act: t('assign'),
          href: '/transactions?customer=none',
        };
      case 'open-rows':
        return {
          icon: 'transactions',
          text: t('openRows', { count: todo.count }),
          hint: formatEach(todo.amounts, language).join(' · '),
          act: t('generate'),
          href: '/generate',
        };
      case 'drafts':
        return {
          icon: 'invoice',
          text: t('drafts', { count: todo.count }),
          hint: t('draftsHint'),
          act: t('review'),
          href: '/invoices?status=draft',
        };
      case 'never-backed-up':
        return {
          icon: 'shield-warning',
          text: t('neverBackedUp'),
          hint: t('backupHint'),
          act: t('backUp'),
          href: '/settings/backups',
        };
      case 'backup-old':
        return {
          icon: 'shield-warning',
          text: t('backupOld', { date: formatDate(todo.at.slice(0, 10), language) }),
          hint: t('changesSince', { count: todo.changes }),
          act: t('backUp'),
          href: '/settings/backups',
        };
      case 'not-persisted':
        return {
          icon: 'device',
          text: t('notPersisted'),
          hint: t('notPersistedHint'),
          act: t('keep'),
          onAct: () => void services.storage.persist(),
        };
    }
  };
}

function TodoItem({ said }: { said: Said }) {
  return (
    <li>
      <Icon name={said.icon} />
      <div className="q-todo-text">
        <div>{said.text}</div>
        <div className="q-muted q-tiny">{said.hint}</div>
      </div>
      {said.href === undefined ? (
        <button type="button" className="q-todo-act" onClick={said.onAct}>
          {said.act}
        </button>
      ) : (
        <Link href={said.href}>{said.act}</Link>
      )}
    </li>
  );
}

/** What waits for a person, each with its one act. */
export function TodoList(props: {
  stats: BooksStats;
  safety: DataSafety | null;
  company: Company | undefined;
}) {
  const t = useText('home');
  const say = useSaying();
  const todos = todosOf(props.stats, props.safety, props.company);
  return (
    <Section title={t('toDo')} note={todos.length > 0 ? String(todos.length) : undefined}>
      {todos.length === 0 ? (
        <p className="q-small q-muted">{t('nothingToDo')}</p>
      ) : (
        <ul className="q-todo">
          {todos.map((todo) => (
            <TodoItem key={todo.kind} said={say(todo)} />
          ))}
        </ul>
      )}
    </Section>
  );
}
