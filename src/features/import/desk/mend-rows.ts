import type { FindingGroup, ImportPreview, KnownCustomer, Mend } from '@domain/intake/plan.ts';
import type { ImportSession } from '@services/ports.ts';
import { suggestedMends } from './suggestions.ts';
import { deskNow, type LastMend } from './desk.ts';
import { sameCells } from './reading-options.ts';
import { inTurn } from './turns.ts';

type Changed = { preview: ImportPreview; last: LastMend | null } | null;

const previewNow = (): ImportPreview | null => {
  const desk = deskNow();
  return desk.stage === 'open' ? desk.preview : null;
};

/** Runs one change of rows in the worker: of those that were `seen`, and of no others that took their place since. */
const change = (
  act: (session: ImportSession) => Promise<Changed>,
  anew: boolean,
  seen = previewNow(),
): Promise<void> =>
  inTurn('mending', async ({ session, preview }) => {
    if (seen && !sameCells(seen, preview)) return {};
    const changed = await act(session);
    const now = deskNow();
    return {
      epoch: now.stage === 'open' ? now.epoch + (anew ? 1 : 0) : 0,
      ...(changed && { preview: changed.preview, lastMend: changed.last }),
    };
  });

/** Mends typed or pasted in the grid over the preview that was `seen`: the grid follows by itself. */
export const mendCells = (mends: Mend[], last: LastMend, seen: ImportPreview) =>
  change(async (session) => ({ preview: await session.mend(mends), last }), false, seen);

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
