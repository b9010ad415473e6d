import { hasWork } from '@ui/tasks/work-store.ts';
import { startUpdate } from './update-store.ts';
import { isWorkElsewhere } from './work-in-windows.ts';

/** How often the other windows are asked while a new version waits. */
const ASK_EVERY = 1000;

/** Tells whether another window has work. A version that is wanted starts as soon as no window has any. */
export function askWindows(isWanted: boolean, tell: (isElsewhere: boolean) => void): () => void {
  let isOver = false;
  const end = () => {
    isOver = true;
    clearInterval(timer);
  };
  const ask = async () => {
    const isElsewhere = await isWorkElsewhere();
    if (isOver) return;
    tell(isElsewhere);
    if (!isWanted || isElsewhere || hasWork()) return;
    end();
    startUpdate();
  };
  const timer = setInterval(() => void ask(), ASK_EVERY);
  void ask();
  return end;
}
