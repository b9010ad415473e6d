import type { Books } from '@services/books.ts';
import { afterFirstScreen } from '@ui/environment/first-screen.ts';

/** What changed in a lost minute is read again at the next start: it costs milliseconds. */
const EVERY = 60_000;

const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
};

/**
 * Reads the columns of the invoice list once the first screen stands, and keeps what changed for the next start: now
 * and then, and when the person turns to something else.
 */
export function keepColumns({ columns, db }: Books): void {
  const stop = () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', keep);
  };
  const keep = () => (db.isOpen() ? whenIdle(() => void columns.invoices.keep()) : stop());
  const timer = setInterval(keep, EVERY);
  document.addEventListener('visibilitychange', keep);
  // What goes wrong here the list says when it is asked.
  const read = () => void columns.invoices.getReady().then(keep, () => undefined);
  afterFirstScreen(() => whenIdle(read));
}
