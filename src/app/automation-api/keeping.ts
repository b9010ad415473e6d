import type { SubjectKind } from '@domain/journal/journal.ts';
import type { LongTask } from '@services/ports.ts';
import type { BackupSummary, LineageTarget, PageQuery, Services } from '@services/services.ts';
import { spokenTransaction, withMajor } from './amounts.ts';
import { nextTryOf } from './outbox.ts';
import { pageOfAll } from './page-of-all.ts';
import { spokenPayment } from './receivables.ts';
import { unlessStopped, valueOf } from './automation-error.ts';

export const lineageApi = (services: () => Promise<Services>) => ({
  of: async (target: LineageTarget) => {
    const found = await (await services()).lineage.of(target);
    return found.map((one) => ({
      ...one,
      transaction:
        one.transaction &&
        spokenTransaction(
          one.transaction,
          one.source && { batchId: one.source.batchId, row: one.source.row },
        ),
      messages: one.messages.map((message) => ({ ...message, nextTryAt: nextTryOf(message) })),
      payments: one.payments.map((payment) => withMajor(spokenPayment(payment), ['share'], payment.currency)),
    }));
  },
});

export const auditApi = (services: () => Promise<Services>) => ({
  verify: async (task?: LongTask) => unlessStopped((await services()).audit.verify(task)),
  recount: async (task?: LongTask) => unlessStopped((await services()).audit.recount(task)),
  list: async (query?: PageQuery & { subject?: { kind: SubjectKind; id: string } }) =>
    (await services()).audit.list(query),
});

const spokenSummary = (summary: BackupSummary) => ({
  ...summary,
  totals: Object.fromEntries(
    Object.entries(summary.totals).map(([code, sums]) => [
      code,
      withMajor(sums, ['invoiced', 'transactions'], code),
    ]),
  ),
});

export const backupApi = (services: () => Promise<Services>) => ({
  create: async ({ passphrase }: { passphrase: string }, task?: LongTask) =>
    (await valueOf((await services()).backup.create(passphrase, task))).file,
  inspect: async (file: Blob, { passphrase }: { passphrase: string }) =>
    spokenSummary(await valueOf((await services()).backup.inspect(file, passphrase))),
  restore: async (file: Blob, { passphrase }: { passphrase: string }, task?: LongTask) =>
    spokenSummary(await valueOf((await services()).backup.restore(file, passphrase, task))),
});

export const storageApi = (services: () => Promise<Services>) => ({
  status: async () => (await services()).storage.status(),
  persist: async () => (await services()).storage.persist(),
});

export const seriesApi = (services: () => Promise<Services>) => ({
  list: async (query?: PageQuery) =>
    pageOfAll(await (await services()).series.list(), query, ['kind', 'pattern', 'lastIssueDate']),
  save: async (series: Parameters<Services['series']['save']>[0]) =>
    valueOf((await services()).series.save(series)),
});
