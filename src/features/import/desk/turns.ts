import type { ImportSession } from '@services/ports.ts';
import { deskNow, patchOpen, type OpenFile } from './desk.ts';

interface Turns {
  last: Promise<unknown>;
  open: number;
}

const turnsOf = new WeakMap<ImportSession, Turns>();

/**
 * Does one thing after another to the open file: nothing that a person asks is lost because something else is under
 * way, and the file counts as at rest only when the last has ended. `act` gets the file as it is when its turn comes
 * and gives what changes of it. While rows are stored, and once the file is closed, nothing is done.
 */
export async function inTurn(
  busy: 'reading' | 'mending',
  act: (open: OpenFile) => Promise<Partial<OpenFile>>,
): Promise<void> {
  const desk = deskNow();
  if (desk.stage !== 'open' || desk.busy === 'storing') return;
  const { session } = desk;
  const turns = turnsOf.get(session) ?? { last: Promise.resolve(), open: 0 };
  turnsOf.set(session, turns);
  turns.open += 1;
  patchOpen(session, { busy: desk.busy ?? busy });
  const turn = turns.last.then(async () => {
    const now = deskNow();
    if (now.stage !== 'open' || now.session !== session) return;
    patchOpen(session, { busy });
    let changed: Partial<OpenFile> = {};
    try {
      changed = await act(now);
    } finally {
      turns.open -= 1;
      patchOpen(session, { ...changed, ...(turns.open === 0 && { busy: null }) });
    }
  });
  turns.last = turn.catch(() => undefined);
  await turn;
}
