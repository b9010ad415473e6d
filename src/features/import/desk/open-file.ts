import type { OpenImportOptions } from '@domain/intake/open-options.ts';
import { isSeen } from './is-seen.ts';
import type { ImportPreview } from '@domain/intake/plan.ts';
import type { ImportSession } from '@services/ports.ts';
import { refuse, type Refusal, type Result } from '@domain/result.ts';
import { runTask, type TaskHandle } from '@ui/tasks/task-store.ts';
import { DEFAULT_CHOICES } from '@domain/intake/session/default-choices.ts';
import { deskNow, emptyDesk, patchOpen, setDesk, type Desk, type ImportFile } from './desk.ts';
import type { DeskTools } from './desk-tools.ts';
import { marked } from './survival.ts';
import { guessKind } from './guess-kind.ts';
import { optionsAfter, stillMeant, type ReadingChange } from './reading-options.ts';
import { storingEnded } from './store-rows.ts';
import { inTurn } from './turns.ts';

/** The worker of a file that is no longer looked at ends with it. */
export function closeFile() {
  const desk = deskNow();
  if (desk.stage === 'reading') desk.cancel();
  // What is being stored is stored to the end, and ends by itself.
  if (desk.stage === 'open' && desk.busy !== 'storing') desk.session.close();
  setDesk(emptyDesk);
}

/** I45: what was read for other books is put away; it can be read again for these. */
export function putAwayOthers(mark: string) {
  const desk = deskNow();
  if (desk.stage === 'start' || desk.mark === mark) return;
  // What is being stored goes into the books that it was read for, and ends by itself.
  if (desk.stage === 'reading') desk.cancel();
  if (desk.stage === 'open' && desk.busy !== 'storing') desk.session.close();
  const refusal: Refusal = { name: 'Conflict', reason: 'file-of-other-books', params: {} };
  setDesk(desk.stage === 'stored' ? emptyDesk : { stage: 'start', refused: { file: desk.file, refusal } });
}

async function read(
  { services }: DeskTools,
  file: ImportFile,
  kind: string | null,
  task: TaskHandle,
): Promise<Result<ImportSession>> {
  const options: OpenImportOptions = { kind: kind ?? 'transactions' };
  const opened = await services.imports.open(file.blob, file.name, options, task);
  if (!opened.ok || kind !== null) return opened;
  const session = opened.value;
  const guessed = guessKind(session.preview().headers);
  if (guessed === options.kind) return opened;
  const again = await services.imports.reopen(
    session,
    optionsAfter(session.preview(), { kind: guessed }),
    task,
  );
  if (again.ok) return opened;
  session.close();
  return again;
}

const openDesk = (file: ImportFile, mark: string, session: ImportSession): Desk => ({
  stage: 'open',
  file,
  mark,
  session,
  preview: session.preview(),
  choices: DEFAULT_CHOICES,
  confirmed: session.preview().recognised.state === 'known',
  busy: null,
  asked: [],
  wanted: {},
  lastMend: null,
  epoch: 0,
  refusal: null,
});

/** A session whose worker is gone cannot go on: the person starts from the file, and is told why. */
async function startAnewWhenLost(file: ImportFile, session: ImportSession): Promise<void> {
  const refusal = await session.lost;
  const desk = deskNow();
  if (desk.stage === 'open' && desk.session === session)
    setDesk({ stage: 'start', refused: { file, refusal } });
}

/** Reads and checks a file; the task tray shows how far it is and can end it. What is being stored is waited for. */
export async function openFile(tools: DeskTools, file: ImportFile, kind: string | null): Promise<void> {
  closeFile();
  await runTask(tools.t('reading', { name: file.name }), async (task) => {
    const stop = new AbortController();
    const signal = AbortSignal.any([task.signal, stop.signal]);
    const mark = tools.services.mark();
    const reading: Desk = { stage: 'reading', file, mark, cancel: () => stop.abort() };
    setDesk(reading);
    const progress = { signal, onProgress: tools.inWords(task.onProgress) };
    await storingEnded(signal);
    const opened: Result<ImportSession> = signal.aborted
      ? refuse('Cancelled', 'cancelled')
      : await marked(file.name, read(tools, file, kind, progress));
    if (deskNow() !== reading) {
      if (opened.ok) opened.value.close();
      return { ok: false, result: tools.t('cancelled'), isSeen: isSeen() };
    }
    if (!opened.ok) {
      setDesk(signal.aborted ? emptyDesk : { stage: 'start', refused: { file, refusal: opened.error } });
      return { ok: false, result: tools.refusal(opened.error), isSeen: isSeen() };
    }
    setDesk(openDesk(file, mark, opened.value));
    void startAnewWhenLost(file, opened.value);
    const count = opened.value.preview().rowCount;
    return {
      ok: true,
      result: tools.t('readDone', { count }),
      link: { href: '/import', label: tools.t('title') },
      isSeen: isSeen(),
    };
  });
}

/**
 * Reads the open file again with another choice about how. Choices made while it is being read wait their turn, and
 * are shown as chosen meanwhile.
 */
export async function readAgain(tools: DeskTools, choice: ReadingChange): Promise<void> {
  const desk = deskNow();
  if (desk.stage !== 'open' || desk.busy === 'storing') return;
  const seen = desk.preview;
  patchOpen(desk.session, { asked: [...desk.asked, choice], refusal: null });
  await inTurn('reading', async ({ session, preview, file, epoch }) => {
    const read = stillMeant(seen, preview, choice)
      ? await reading(tools, file, session, preview, choice)
      : undefined;
    const now = deskNow();
    const asked = now.stage === 'open' ? now.asked.filter((other) => other !== choice) : [];
    if (!read) return { asked };
    if (!read.ok) return { asked, refusal: read.error };
    return { asked, preview: read.value, lastMend: null, epoch: epoch + 1, confirmed: false };
  });
}

async function reading(
  tools: DeskTools,
  file: ImportFile,
  session: ImportSession,
  preview: ImportPreview,
  choice: ReadingChange,
): Promise<Result<ImportPreview>> {
  const { read } = await runTask(tools.t('reading', { name: file.name }), async (task) => {
    const progress = { ...task, onProgress: tools.inWords(task.onProgress) };
    const again = await tools.services.imports.reopen(session, optionsAfter(preview, choice), progress);
    // Ending a reading ends its worker: there is nothing left to look at.
    if (!again.ok && again.error.name === 'Cancelled') closeFile();
    const result = again.ok
      ? tools.t('readDone', { count: again.value.rowCount })
      : tools.refusal(again.error);
    return { ok: again.ok, result, isSeen: again.ok && isSeen(), read: again };
  });
  return read;
}
