import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { ok, type Result } from '@domain/result.ts';
import { commit, type Decision } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { noCompany, nowOf, sign, todayOf, type Books } from '../books.ts';
import type { LongTask } from '../ports.ts';
import { issueDrafts } from '../invoicing/issue-drafts.ts';
import { storing } from '../storing.ts';
import { issueDateFault } from './generate-invoice.ts';

/** One or many in one transaction. Numbers are taken inside it, so two tabs that issue at once stay gapless. */
export async function issueInvoices(
  books: Books,
  ids: string[],
  { issueDate }: { issueDate?: PlainDate } = {},
  task: LongTask = {},
): Promise<Result<Invoice[]>> {
  const fault = issueDateFault({ issueDate });
  if (fault) return fault;
  const decide = async (writer: Writer): Promise<Result<Decision<Invoice[]>>> => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const terms = { company, today: todayOf(books, company), issuedAt: nowOf(books), issueDate, task };
    const issued = await issueDrafts(writer, [...new Set(ids)], terms);
    if (!issued.ok) return issued;
    return ok({
      value: issued.value,
      subjects: issued.value.map(({ id }) => ({ kind: 'invoice', id })),
      summary: { key: 'invoices-issued', params: { count: issued.value.length, ...spanOf(issued.value) } },
    });
  };
  return commit(books.db, sign(books, 'issue-invoices'), decide, storing(task, ids.length));
}

const spanOf = (issued: Invoice[]) => ({
  first: issued[0]?.number ?? '',
  last: issued.at(-1)?.number ?? '',
});
