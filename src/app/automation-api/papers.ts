import type { PurchaseDocument, ReceivedFacts } from '@domain/purchases/purchase.ts';
import type { LongTask } from '@services/ports.ts';
import type { AlikeRow, PageQuery, Paper, Services } from '@services/services.ts';
import { major, spokenTotals } from './amounts.ts';
import { found, raised, valueOf } from './automation-error.ts';

const spokenFacts = <F extends ReceivedFacts>(facts: F) => ({
  ...facts,
  totals: spokenTotals(facts.totals, facts.currency),
  due: major(facts.due, facts.currency),
});

async function spokenPaper(paper: Paper) {
  if (paper.kind === 'package') return paper;
  if (paper.kind !== 'refused') return { ...paper, facts: spokenFacts(paper.facts) };
  const { name, message, reason } = await raised(paper.refusal);
  return { kind: paper.kind, name, message, reason };
}

const nameOf = (file: Blob) => (file instanceof File ? file.name : 'document.pdf');

export const papersApi = (services: () => Promise<Services>) => ({
  inspect: async (file: Blob) => {
    const papers = await (await services()).papers.inspect({ name: nameOf(file), blob: file });
    return Promise.all(papers.map(spokenPaper));
  },
  bringBack: async (files: Blob[], task?: LongTask) => {
    const named = files.map((blob) => ({ name: nameOf(blob), blob }));
    const { refused, days, ...back } = await valueOf((await services()).papers.bringBack(named, task));
    const reasons = refused.map(async ({ name, refusal }) => ({
      file: name,
      message: (await raised(refusal)).message,
    }));
    const open = days.map(async ({ invoiceId, refusal }) => ({
      invoiceId,
      message: (await raised(refusal)).message,
    }));
    return { ...back, days: await Promise.all(open), refused: await Promise.all(reasons) };
  },
  bindRows: async (rows: AlikeRow[]) => valueOf((await services()).papers.bindRows(rows)),
  book: async (file: Blob) =>
    spokenFacts(await valueOf((await services()).papers.book({ name: nameOf(file), blob: file }))),
});

export const purchasesApi = (services: () => Promise<Services>) => ({
  list: async (query?: PageQuery) => {
    const page = await (await services()).purchases.list(query);
    return { ...page, rows: page.rows.map((row: PurchaseDocument) => spokenFacts(row)) };
  },
  get: async (id: string) =>
    spokenFacts(await found((await services()).purchases.get(id), 'purchase-missing')),
  delete: async (id: string) => {
    await valueOf((await services()).purchases.remove(id));
  },
});

export const closingApi = (services: () => Promise<Services>) => ({
  create: async (request: { month: string }, task?: LongTask) =>
    (await valueOf((await services()).closing.create(request, task))).file,
  verify: async (file: Blob, task?: LongTask) => valueOf((await services()).closing.verify(file, task)),
});
