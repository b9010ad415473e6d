import { isSeen } from './is-seen.ts';
import type { ImportChoices } from '@domain/intake/plan.ts';
import { runTask } from '@ui/tasks/task-store.ts';
import { notSavedYet } from '../../not-saved-yet.ts';
import { deskNow, isOnDesk, patchOpen, setDesk } from './desk.ts';
import type { DeskTools } from './desk-tools.ts';
import { inTurn } from './turns.ts';

/**
 * What becomes of rows. Each choice waits its turn, is shown as chosen meanwhile, and counts once the preview does.
 * `found` gives what is chosen where that is known only in its turn; null = it cannot be had.
 */
export async function choose(
  choice: Partial<ImportChoices>,
  found: () => Promise<Partial<ImportChoices> | null> = async () => choice,
): Promise<void> {
  const desk = deskNow();
  if (desk.stage !== 'open' || desk.busy === 'storing') return;
  patchOpen(desk.session, { wanted: { ...desk.wanted, ...choice }, refusal: null });
  await inTurn('mending', async ({ session, choices }) => {
    const chosen = await found();
    const preview = chosen && (await session.choose({ ...choices, ...chosen }));
    const now = deskNow();
    if (now.stage !== 'open') return {};
    const wanted = notSavedYet(now.wanted, choice);
    if (!preview) return { wanted };
    return { wanted, preview, choices: { ...choices, ...chosen }, epoch: now.epoch + 1 };
  });
}

let storing: Promise<unknown> = Promise.resolve();

/** When nothing is being stored any more, or nobody waits for it. */
export const storingEnded = (signal: AbortSignal): Promise<unknown> =>
  Promise.race([
    storing.catch(() => undefined),
    new Promise((given) => signal.addEventListener('abort', given, { once: true })),
  ]);

/** The one step that stores; all or nothing. */
export async function storeRows(tools: DeskTools): Promise<void> {
  const desk = deskNow();
  if (desk.stage !== 'open' || desk.busy) return;
  const { session, file, mark, choices, preview, lastMend } = desk;
  const { kind } = preview.mapping;
  patchOpen(session, { busy: 'storing', refusal: null });
  storing = runTask(tools.t('importing', { name: file.name }), async (task) => {
    const source = { name: file.name, size: file.blob.size };
    const progress = { ...task, onProgress: tools.inWords(task.onProgress) };
    const stored = await tools.services.imports
      .commit(session, source, choices, progress)
      .catch((error: unknown) => {
        if (!isOnDesk(session)) session.close();
        patchOpen(session, { busy: null });
        throw error;
      });
    const isOpenStill = isOnDesk(session);
    if (!stored.ok) {
      // Put away meanwhile: nobody else ends its worker.
      if (!isOpenStill) session.close();
      // Cancelled: the file and its mends are as before, and the tray says so.
      const isCancelled = stored.error.name === 'Cancelled';
      const now = session.preview();
      const anew = now !== preview && { preview: now, epoch: desk.epoch + 1 };
      patchOpen(session, {
        busy: null,
        refusal: isCancelled ? null : stored.error,
        lastMend: anew ? null : lastMend,
        ...anew,
      });
      return { ok: false, result: tools.refusal(stored.error) };
    }
    session.close();
    if (isOpenStill) setDesk({ stage: 'stored', file, mark, kind, ...stored.value });
    const { created, updated } = stored.value.control;
    return {
      ok: true,
      result: tools.t('doneTitle', { count: created.rows + updated.rows }),
      link: { href: '/import', label: tools.t('title') },
      isSeen: isOpenStill && isSeen(),
    };
  });
  await storing;
}
