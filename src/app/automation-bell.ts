import { loadRoom } from '@i18n/load-messages.ts';
import type { BackgroundAccess, LongTask } from '@services/ports.ts';
import type { Services, TickOutcome } from '@services/services.ts';
import { currentLanguage } from '@ui/environment/language.ts';
import { runTask, type TaskHandle } from '@ui/tasks/task-store.ts';
import { listen } from './bell.ts';

/** After the mail: nothing is due so urgently. */
const FIRST_AFTER = 4_000;
/** With nothing to come it is looked all the same now and then: another window may have made an automation. */
const NOTHING_TO_COME = 5 * 60_000;

let ringers: (() => void)[] = [];

/** Rung by whatever changes what is due. */
export const automationBell = {
  ring: (): void => {
    for (const ring of ringers) ring();
  },
};

/** A4: runs what is due at the start, back in sight, back online, and at the next due time. */
export function listenForDueTimes({ automations }: Services, background: BackgroundAccess | null): void {
  const tick = async () => {
    const { nextInMs, asking } = await seenInTheTray((task) => automations.tick(task));
    // The browser may refuse at any time: the app runs what is due at its next opening all the same.
    void background?.wakeNowAndThen(nextInMs !== null || asking > 0).catch(() => undefined);
    return { nextInMs: nextInMs ?? NOTHING_TO_COME };
  };
  const bell = listen(tick, {
    firstAfter: FIRST_AFTER,
    onEnd: () => {
      ringers = ringers.filter((ringer) => ringer !== bell.ring);
    },
  });
  ringers.push(bell.ring);
}

/** Work that begins to report progress stands in the tray, where it can be stopped; an update of the app waits for it. */
async function seenInTheTray(work: (task: LongTask) => Promise<TickOutcome>): Promise<TickOutcome> {
  const stopper = new AbortController();
  let shown: TaskHandle | undefined;
  let isShown = false;
  let finish: (outcome: TickOutcome | null) => void = () => undefined;
  const ended = new Promise<TickOutcome | null>((resolve) => (finish = resolve));
  const show = async () => {
    const t = await loadRoom('words', currentLanguage());
    await runTask(t('automations'), async (task) => {
      shown = task;
      task.signal.addEventListener('abort', () => stopper.abort());
      const ran = (await ended)?.ran ?? [];
      const isWell = ran.every(({ state }) => state === 'done');
      const [only, ...more] = ran;
      const open = only && more.length === 0 ? `?open=${encodeURIComponent(only.id)}` : '';
      return {
        ok: isWell,
        result: t('automationsRan', { count: ran.length }),
        link: { href: `/automation/runs${open}`, label: t('seeWhatRan') },
        isSeen: ran.length === 0,
      };
    });
  };
  const onProgress: LongTask['onProgress'] = (progress) => {
    if (!isShown) void show();
    isShown = true;
    shown?.onProgress(progress);
  };
  try {
    const outcome = await work({ signal: stopper.signal, onProgress });
    finish(outcome);
    return outcome;
  } catch (error) {
    finish(null);
    throw error;
  }
}
