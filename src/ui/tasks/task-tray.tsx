import './task-tray.css';
import { useEffect, useState } from 'react';
import { Button } from '../signs/button.tsx';
import { IconButton } from '../signs/icon-button.tsx';
import { Link } from '../signs/link.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { Status } from '../signs/status.tsx';
import { paceOf } from './task-pace.ts';
import { dismissTask, useTasks, type Task } from './task-store.ts';
import { useText } from '../environment/use-text.ts';

function useSeconds(active: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [active]);
  return now;
}

/** Use cases name their phases; what has no word is shown as it came. */
function phaseWord(t: ReturnType<typeof useText<'words'>>, phase: string): string {
  const key = `phase-${phase}`;
  const word = t.loose(key);
  return word === key ? phase : word;
}

function RunningTask({ task }: { task: Task }) {
  const t = useText('words');
  const pace = paceOf(task, useSeconds(true));
  const count = task.total > 0 ? t('doneOf', { done: task.done, total: task.total }) : '';
  const rate = pace ? t('perSecond', { rate: pace.rate }) : '';
  const left = pace
    ? t(pace.left < 90 ? 'secondsLeft' : 'minutesLeft', {
        left: pace.left < 90 ? pace.left : Math.ceil(pace.left / 60),
      })
    : '';
  return (
    <>
      <div className="q-task-head">
        <span className="q-mid q-cut">{task.name}</span>
        <span className="q-spacer" />
        <Button variant="subtle" onClick={task.cancel}>
          {t('cancel')}
        </Button>
      </div>
      <ProgressBar label={task.name} done={task.done} total={task.total} />
      <div className="q-task-note">
        {[phaseWord(t, task.phase), count, rate, left].filter(Boolean).join(' · ')}
      </div>
    </>
  );
}

function EndedTask({ task }: { task: Task }) {
  const t = useText('words');
  const sign = { finished: 'paid', failed: 'overdue', cancelled: 'void', running: 'issued' } as const;
  return (
    <>
      <div className="q-task-head">
        <span className="q-mid q-cut">{task.name}</span>
        <span className="q-spacer" />
        <Status sign={sign[task.state]}>{t(task.state)}</Status>
        <IconButton icon="close" label={t('close')} onClick={() => dismissTask(task.id)} />
      </div>
      <output className="q-task-note">
        {task.result} {task.link && <Link href={task.link.href}>{task.link.label}</Link>}
      </output>
    </>
  );
}

/** Long work at the bottom right; in the flow of the page on phones. */
export function TaskTray() {
  const tasks = useTasks();
  const t = useText('words');
  if (tasks.length === 0) return null;
  return (
    <aside className="q-tray" aria-label={t('longWork')}>
      {tasks.map((task) => (
        <div className="q-task" key={task.id}>
          {task.state === 'running' ? <RunningTask task={task} /> : <EndedTask task={task} />}
        </div>
      ))}
    </aside>
  );
}
