import type { FindingGroup, ImportPreview, KnownCustomer, Mend } from '@domain/intake/plan.ts';
import type { ImportSession } from '@services/ports.ts';
import { suggestedMends } from './suggestions.ts';
import { deskNow, patchOpen, type LastMend } from './desk.ts';

type Changed = { preview: ImportPreview; last: LastMend | null } | null;

/** Runs one change of rows in the worker; changes wait for one another in its queue. */
async function change(act: (session: ImportSession) => Promise<Changed>, anew: boolean): Promise<void> {
  const desk = deskNow();
  if (desk.stage !== 'open' || desk.busy === 'storing') return;
  const { session } = desk;
  patchOpen(session, { busy: 'mending' });
  const changed = await act(session);
  const now = deskNow();
  const epoch = now.stage === 'open' ? now.epoch + (anew ? 1 : 0) : 0;
  patchOpen(session, {
    busy: null,
    epoch,
    ...(changed && { preview: changed.preview, lastMend: changed.last }),
  });
}

/** Mends typed or pasted in the grid: the grid follows by itself. */
export const mendCells = (mends: Mend[], last: LastMend) =>
  change(async (session) => ({ preview: await session.mend(mends), last }), false);

/** Takes the suggestions of these groups: one step to undo. */
export const takeSuggestions = (groups: readonly FindingGroup[]) =>
  change(async (session) => {
    const mends = await suggestedMends(session, groups);
    if (mends.length === 0) return null;
    return { preview: await session.mend(mends), last: { cells: mends.length } };
  }, true);

/** `from` undefined = every faulty cell of the column. */
export const replaceValue = (field: string, from: string | undefined, to: string) =>
  change(async (session) => {
    const preview = await session.replaceAll(field, from, to);
    return { preview, last: { cells: preview.changedRows } };
  }, true);

/** A customer of the file is this known one; null = none after all. What was mended last stays to undo. */
export const chooseCustomer = (ref: string, known: KnownCustomer | null) =>
  change(async (session) => {
    const desk = deskNow();
    const last = desk.stage === 'open' ? desk.lastMend : null;
    return { preview: await session.chooseCustomer(ref, known), last };
  }, true);

export const undoLast = () =>
  change(async (session) => ({ preview: await session.undoMend(), last: null }), true);
