import { messageKinds, type MessageKind } from '@domain/outbox/message.ts';
import type { Language } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { allNames } from '@documents/template/names.ts';
import type { Variables } from '@documents/template/variables.ts';
import { companyOf, noCompany, type Books } from '../books.ts';
import type { MailPreview, MailTextInput, MailTextInUse, MailVariable } from '../contracts/mail-texts.ts';
import { mailToTry } from './real-mail.ts';
import { inUse } from './text-in-use.ts';

export async function listMailTexts({ db }: Books): Promise<MailTextInUse[]> {
  const stored = await db.mailTexts.toArray();
  return messageKinds.map((kind) => inUse(kind, stored.find(({ id }) => id === kind))); // prettier-ignore
}

export const mailTextInUse = async ({ db }: Books, kind: MessageKind): Promise<MailTextInUse> =>
  inUse(kind, await db.mailTexts.get(kind));

/** Words as they would read, with what is wrong in them: the built-in ones stand where these do not work. */
export async function previewMailText(
  books: Books,
  { kind, subject, body }: MailTextInput,
  language: Language,
  subjectId?: string,
): Promise<Result<MailPreview>> {
  const company = await companyOf(books);
  if (!company) return noCompany();
  const { content, triedOn } = await mailToTry(books, company, { kind, language, id: subjectId });
  const own = { subject: subject[language] ?? '', body: body[language] ?? '' };
  const written = await books.deps.renderer.mail(content, own);
  if (!written.ok) return written;
  const { subjectLine, text, html, body: page, faults, namesInvoiceUrl } = written.value;
  const notes = namesInvoiceUrl ? [refuse('ValidationError', 'mail-invoice-url').error] : [];
  return ok({ subjectLine, text, html, page, faults, notes, triedOn });
}

function valueAt(variables: Variables, name: string): string {
  let value: unknown = variables;
  for (const step of name.split('.')) value = (value as Variables)[step];
  return String(value);
}

/** Single values only: groups and lists stand for what is in them. */
export async function mailVariables(books: Books, kind: MessageKind): Promise<MailVariable[]> {
  const company = await companyOf(books);
  if (!company) return [];
  const language = company.documentLanguage;
  const { content } = await mailToTry(books, company, { kind, language });
  const { variables } = content;
  return allNames(variables)
    .map((name) => ({ name, value: valueAt(variables, name) }))
    .filter(({ name, value }) => value !== '[object Object]' && !name.startsWith('transactions'));
}
