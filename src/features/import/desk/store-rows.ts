import { isSeen } from './is-seen.ts';
import type { ImportChoices } from '@domain/intake/plan.ts';
import { runTask } from '@ui/tasks/task-store.ts';
import { deskNow, isOnDesk, patchOpen, setDesk } from './desk.ts';
import type { DeskTools } from './desk-tools.ts';

export async function choose(choice: Partial<ImportChoices>): Promise<void> {
  const desk = deskNow();
  if (desk.stage !== 'open') return;
  const choices = { ...desk.choices, ...choice };
  patchOpen(desk.session, { choices, refusal: null });
  const preview = await desk.session.choose(choices);
  const now = deskNow();
  patchOpen(desk.session, { preview, epoch: now.stage === 'open' ? now.epoch + 1 : 0 });
}

/** The one step that stores; all or nothing. */
export async function storeRows(tools: DeskTools): Promise<void> {
  const desk = deskNow();
  if (desk.stage !== 'open' || desk.busy) return;
  const { session, file, mark, choices, preview, lastMend } = desk;
  const { kind } = preview.mapping;
  patchOpen(session, { busy: 'storing', refusal: null });
  await runTask(tools.t('importing', { name: file.name }), async (task) => {
    const source = { name: file.name, size: file.blob.size };
    const progress = { ...task, onProgress: tools.inWords(task.onProgress) };
    const stored = await tools.services.imports.commit(session, source, choices, progress);
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
}
