import './todo.css';
import type { BooksStats } from '@services/services.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { Callout } from '@ui/page/callout.tsx';
import { Section } from '@ui/page/section.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import { Link } from '@ui/signs/link.tsx';
import { useBooksName } from '../../books-choice.ts';
import { useServices } from '../../services-context.ts';
import { newestRuns, todosOf } from './todo.ts';
import { useTodoWords, type Said } from './use-todo-words.ts';

/** So far back a run that did not go well is looked for. */
const RUNS = 50;

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
export function TodoList({ stats }: { stats: BooksStats }) {
  const t = useText('home');
  const say = useTodoWords();
  const services = useServices();
  const isSample = useBooksName() === 'sample';
  const { data, error } = useLive('todo', async () => ({
    waiting: await services.dashboard.waiting(),
    runs: newestRuns((await services.automations.history({ pageSize: RUNS })).rows),
    safety: await services.storage.status(),
    company: await services.company.get(),
  }));
  if (error !== undefined) {
    return (
      <Section title={t('toDo')}>
        <Callout tone="error">{t('loadFailed')}</Callout>
      </Section>
    );
  }
  if (!data) return <Section title={t('toDo')}>{null}</Section>;
  const todos = todosOf({ ...data, stats, safety: isSample ? null : data.safety });
  return (
    <Section title={t('toDo')} note={todos.length > 0 ? String(todos.length) : undefined}>
      {todos.length === 0 ? (
        <p className="q-small q-muted">{t('nothingToDo')}</p>
      ) : (
        <ul className="q-todo">
          {todos.map((todo) => (
            <TodoItem key={'run' in todo ? `${todo.kind} ${todo.run.id}` : todo.kind} said={say(todo)} />
          ))}
        </ul>
      )}
    </Section>
  );
}
