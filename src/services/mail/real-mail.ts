import type { MailContent } from '@documents/mail/content.ts';
import { invoiceMail } from '@documents/mail/of-invoice.ts';
import { receiptMail } from '@documents/mail/of-settlement.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { MessageKind } from '@domain/outbox/message.ts';
import type { Company, Language } from '@domain/parties/parties.ts';
import { todayOf, type Books } from '../books.ts';
import { renderJob } from '../documents/render-job.ts';
import { receiptJob } from '../queries/receipt.ts';
import { exampleMail } from './example.ts';

/** The latest records that are looked through: what is older is no better an example. */
const LOOKED_THROUGH = 200;

interface Tried {
  content: MailContent;
  /** Empty = an example. */
  triedOn: string;
}

const fits = ({ number, voided, kind }: Invoice, wanted: MessageKind): boolean =>
  number !== null && voided === null && kind === (wanted === 'credit-note' ? 'credit-note' : 'invoice');

async function documentFor(books: Books, kind: MessageKind, id?: string): Promise<Invoice | undefined> {
  const asked = id === undefined ? undefined : await books.db.invoices.get(id);
  if (asked && fits(asked, kind)) return asked;
  const latest = await books.db.invoices.orderBy('id').reverse().limit(LOOKED_THROUGH).toArray();
  return latest.find((invoice) => fits(invoice, kind));
}

async function receiptFor(books: Books, id?: string) {
  const asked = id === undefined ? undefined : await books.db.payments.get(id);
  if (asked) return asked;
  const latest = await books.db.payments.orderBy('id').reverse().limit(LOOKED_THROUGH).toArray();
  return latest.find(({ type }) => type !== 'write-off');
}

/** What words are tried on: the document with that id, else the latest of its kind, else an example. */
export async function mailToTry(
  books: Books,
  company: Company,
  { kind, language, id }: { kind: MessageKind; language: Language; id?: string | undefined },
): Promise<Tried> {
  if (kind === 'invoice' || kind === 'credit-note' || kind === 'reminder') {
    const found = await documentFor(books, kind, id);
    if (found) {
      const job = await renderJob(books, found.id);
      const content = invoiceMail({ kind, job, language, today: todayOf(books, company) });
      return { content, triedOn: found.number ?? '' };
    }
  }
  if (kind === 'receipt') {
    const payment = await receiptFor(books, id);
    const job = payment && (await receiptJob(books, payment));
    if (job?.ok) return { content: receiptMail(job.value, language), triedOn: String(job.value.payment.no) };
  }
  return { content: exampleMail(company, kind, language), triedOn: '' };
}
