import type { WrittenMail } from '@documents/mail/content.ts';
import { isMailAddress, tidyMailbox } from '@domain/outbox/recipients.ts';
import type { Mailbox } from '@domain/outbox/message.ts';
import { senderOf } from '@domain/parties/mail-settings.ts';
import type { Company } from '@domain/parties/parties.ts';
import { ok, refuse, type Refusal, type Result } from '@domain/result.ts';
import { companyOf, noCompany, type Books } from '../books.ts';
import type { MessageTarget } from '../contracts/outbox.ts';
import type { ComposedMessage } from './composed.ts';
import { ownTextsOf } from './own-texts.ts';
import type { MailSubject } from './mail-subject.ts';
import { mailSubject } from './subjects.ts';
import { textFinding } from './text-finding.ts';

type Route = Pick<ComposedMessage, 'from' | 'replyTo' | 'to' | 'cc' | 'bcc'>;

/** From whom and to whom: of a test, to the company itself. */
function routeOf(company: Company, { reader }: MailSubject): Route {
  const from = tidyMailbox(senderOf(company));
  const { replyTo, copyTo } = company.mail;
  const self = copyTo || company.email || from.address;
  const itself = self === '' ? [] : [{ name: from.name, address: self }];
  const to = reader === null ? itself : reader.to;
  const isReader = to.some(({ address }) => address.toLowerCase() === copyTo.toLowerCase());
  return {
    from,
    replyTo: replyTo === '' ? null : { name: from.name, address: replyTo },
    to,
    cc: [],
    bcc: copyTo === '' || isReader ? [] : [{ name: '', address: copyTo }],
  };
}

const isWrong = ({ address }: Mailbox): boolean => address !== '' && !isMailAddress(address);

function routeFindings({ from, to, replyTo, bcc }: Route, { reader }: MailSubject): Refusal[] {
  const findings: Refusal[] = [];
  const note = (reason: string, params = {}, field?: string) =>
    findings.push(refuse('ValidationError', reason, params, field).error);
  if (from.address === '') note('mail-sender-missing', {}, 'from');
  if (to.length === 0 && reader !== null) note('mail-recipient-missing', { name: reader.name }, 'to');
  const own = [from, ...to, ...bcc, ...(replyTo === null ? [] : [replyTo])];
  for (const { address } of own.filter(isWrong)) note('address-invalid', { value: address });
  return findings;
}

const wordFindings = ({ faults, namesInvoiceUrl }: WrittenMail): Refusal[] => [
  ...faults.map(textFinding),
  ...(namesInvoiceUrl ? [refuse('ValidationError', 'mail-invoice-url').error] : []),
];

/**
 * The mail as it would leave now: its PDF made, its words in its reader's language. Nothing is stored. Refused where
 * there is nothing to send (a draft, a void document, a kind that does not exist yet); what a person can still mend
 * stands in the findings.
 */
export async function composeMessage(books: Books, target: MessageTarget): Promise<Result<ComposedMessage>> {
  const company = await companyOf(books);
  if (!company) return noCompany();
  const found = await mailSubject(books, company, target);
  if (!found.ok) return found;
  const { content, reader, subject, subjectName, statement, files } = found.value;
  const own = await ownTextsOf(books, content.kind, content.language);
  const written = await books.deps.renderer.mail(content, own);
  if (!written.ok) return written;
  const route = routeOf(company, found.value);
  const { subjectLine, text, html } = written.value;
  return ok({
    kind: content.kind,
    subject,
    subjectName,
    customerId: reader?.customerId ?? '',
    ...(reader?.managerId !== undefined && { managerId: reader.managerId }),
    ...(statement && { statement }),
    recipientName: reader?.name ?? company.name,
    ...route,
    language: content.language,
    subjectLine,
    text,
    html,
    files,
    findings: [...routeFindings(route, found.value), ...wordFindings(written.value)],
  });
}
