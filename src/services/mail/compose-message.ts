import { senderOf } from '@domain/parties/mail-settings.ts';
import { recipientsOf, isMailAddress } from '@domain/outbox/recipients.ts';
import { ok, refuse, type Refusal, type Result } from '@domain/result.ts';
import { companyOf, noCompany, type Books } from '../books.ts';
import { standsFor } from '../columns/customer-names.ts';
import type { MessageTarget } from '../contracts/outbox.ts';
import { pdfOf } from '../documents/cached-document.ts';
import { fileNameOf } from '../documents/render-job.ts';
import type { ComposedMessage } from './composed.ts';

/** B13: the mail of an issued document as it would leave now. */
export async function composeMessage(books: Books, target: MessageTarget): Promise<Result<ComposedMessage>> {
  const [company, invoice] = await Promise.all([companyOf(books), books.db.invoices.get(target.id)]);
  if (!company) return noCompany();
  if (!invoice) return refuse('NotFound', 'invoice-missing');
  if (invoice.number === null) return refuse('InvalidState', 'invoice-draft', { title: invoice.title });
  if (invoice.voided) return refuse('InvalidState', 'invoice-void', { number: invoice.number });
  const customer = standsFor(await books.columns.customers.entries(), invoice.customerId);
  const made = await pdfOf(books, invoice.id);
  if (!made.ok) return made;
  const from = senderOf(company);
  const to = customer ? recipientsOf(customer) : [];
  const findings: Refusal[] = [];
  if (!isMailAddress(from.address)) {
    findings.push(refuse('ValidationError', 'mail-sender-missing', {}, 'from').error);
  }
  if (to.length === 0) {
    const params = { name: invoice.customerName };
    findings.push(refuse('ValidationError', 'mail-recipient-missing', params, 'to').error);
  }
  return ok({
    kind: invoice.kind,
    subject: { kind: 'invoice', id: invoice.id },
    subjectName: invoice.number,
    customerId: invoice.customerId,
    recipientName: invoice.customerName,
    from,
    replyTo: isMailAddress(company.mail.replyTo) ? { name: from.name, address: company.mail.replyTo } : null,
    to,
    cc: [],
    bcc: isMailAddress(company.mail.copyTo) ? [{ name: '', address: company.mail.copyTo }] : [],
    language: invoice.language,
    subjectLine: `${company.name} – ${invoice.number}`,
    text: `${invoice.number}\n\n${company.name}\n`,
    html: '',
    files: [{ fileName: fileNameOf(invoice), contentType: 'application/pdf', bytes: made.value }],
    findings,
  });
}
