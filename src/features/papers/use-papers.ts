import { useCallback, useEffect } from 'react';
import { onFilesOffered, takePapers } from '@services/incoming-files.ts';
import type { AlikeRow, PaperFile, Services } from '@services/services.ts';
import { runTask } from '@ui/tasks/task-store.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sayRefusal, showRefusal } from '../say-refusal.ts';
import { useServices } from '../services-context.ts';
import {
  layOnDesk,
  noteOnDesk,
  sheetsNow,
  showBack,
  takeOffAlike,
  whileBooking,
  type PaperOnDesk,
} from './desk.ts';

/** A few files are looked at while one blinks; more are work that is shown. */
const AT_ONCE = 3;

const asPaper = ({ file }: PaperOnDesk): PaperFile => ({ name: file.name, blob: file });

async function look(
  services: Services,
  sheets: readonly PaperOnDesk[],
  onDone: (done: number) => boolean,
): Promise<void> {
  for (const [at, sheet] of sheets.entries()) {
    noteOnDesk(sheet.id, await services.papers.inspect(asPaper(sheet)));
    if (!onDone(at + 1)) return;
  }
}

/** Puts files on the desk, has them looked at, and does what can be done with them. */
export function usePapers() {
  const t = useText('papers');
  const services = useServices();
  const inspect = useCallback(
    async (sheets: readonly PaperOnDesk[]) => {
      if (sheets.length <= AT_ONCE) return look(services, sheets, () => true);
      await runTask(t('checking', { count: sheets.length }), async ({ signal, onProgress }) => {
        await look(services, sheets, (done) => {
          onProgress({ phase: 'read', done, total: sheets.length });
          return !signal.aborted;
        });
        return {
          ok: !signal.aborted,
          result: t('checked', { count: sheets.length }),
          isSeen: !signal.aborted,
        };
      });
    },
    [services, t],
  );
  const take = useCallback((files: readonly File[]) => void inspect(layOnDesk(files)), [inspect]);
  const bringBack = async () => {
    const files = sheetsNow().map(asPaper);
    await runTask(t('bringingBack', { count: files.length }), async (task) => {
      const back = await services.papers.bringBack(files, task);
      if (!back.ok) return { ok: false, result: await sayRefusal(back.error) };
      showBack(back.value);
      return { ok: true, result: t('backDone', { count: back.value.invoices }), isSeen: true };
    });
    await inspect(sheetsNow());
  };
  const bind = async (rows: AlikeRow[]) => {
    const bound = await services.papers.bindRows(rows);
    if (!bound.ok) return showRefusal(bound.error);
    takeOffAlike(rows);
    showDone(t('alikeBound', { count: bound.value }));
  };
  const book = (sheet: PaperOnDesk) =>
    whileBooking(sheet.id, async () => {
      const booked = await services.papers.book(asPaper(sheet));
      // Also refused because another window has booked it since: the desk says so.
      await inspect([sheet]);
      if (!booked.ok) return showRefusal(booked.error);
      const { id, number } = booked.value;
      showDone(t('bookedDone', { number }), async () => {
        await services.purchases.remove(id);
        await inspect([sheet]);
      });
    });
  return { take, bringBack, bind, book };
}

/** Files that were dropped elsewhere, opened from the system or shared to the app. */
export function useOfferedPapers(take: (files: readonly File[]) => void): void {
  useEffect(() => {
    const takeOffered = () => {
      const files = takePapers();
      if (files.length > 0) take(files);
    };
    takeOffered();
    return onFilesOffered(takeOffered);
  }, [take]);
}
