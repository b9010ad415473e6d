import { messageKinds, type MessageKind } from '@domain/outbox/message.ts';
import type { Company, Language } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Texts } from '@domain/templates/template.ts';
import { languageList } from '@i18n/languages.ts';
import { mailWordsOf } from '@i18n/wording/mail-registry.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { companyOf, noCompany, sign, type Books } from '../books.ts';
import type { MailTextInput, MailTextInUse } from '../contracts/mail-texts.ts';
import { exampleMail } from '../mail/example.ts';
import { inUse } from '../mail/text-in-use.ts';
import { unsavable } from '../mail/text-finding.ts';

const LONGEST_SUBJECT = 500;
const LONGEST_BODY = 20_000;

/** Words of the company, checked in every language before they are stored; the transaction waits for no worker. */
export async function saveMailText(books: Books, input: MailTextInput): Promise<Result<MailTextInUse>> {
  const company = await companyOf(books);
  if (!company) return noCompany();
  const fault = shapeFault(input) ?? (await textFault(books, company, input));
  if (fault) return fault;
  return commit(books.db, sign(books, 'save-mail-text'), async (writer) =>
    ok({
      value: await write(writer, input),
      subjects: [{ kind: 'mail-text', id: input.kind }],
      summary: { key: 'mail-text-changed', params: {} },
    }),
  );
}

/** Back to the built-in words, of one language or of all. */
export async function resetMailText(
  books: Books,
  kind: MessageKind,
  language?: Language,
): Promise<Result<MailTextInUse>> {
  const none = Object.fromEntries((language ? [language] : languageList).map((one) => [one, '']));
  const input = { kind, subject: none, body: none };
  const fault = shapeFault(input);
  if (fault) return fault;
  return commit(books.db, sign(books, 'reset-mail-text'), async (writer) =>
    ok({
      value: await write(writer, input),
      subjects: [{ kind: 'mail-text', id: kind }],
      summary: { key: 'mail-text-reset', params: {} },
    }),
  );
}

function shapeFault({ kind, subject, body }: MailTextInput): Result<never> | null {
  if (!messageKinds.some((known) => known === kind))
    return refuse(
      'ValidationError',
      'mail-kind-unknown',
      { value: String(kind), known: messageKinds.join(', ') },
      'kind',
    );
  for (const language of languageList) {
    if ((subject[language] ?? '').length > LONGEST_SUBJECT)
      return refuse('ValidationError', 'mail-text-long', { longest: LONGEST_SUBJECT }, `subject.${language}`);
    if ((body[language] ?? '').length > LONGEST_BODY)
      return refuse('ValidationError', 'mail-text-long', { longest: LONGEST_BODY }, `body.${language}`);
  }
  return null;
}

async function textFault(
  books: Books,
  company: Company,
  { kind, subject, body }: MailTextInput,
): Promise<Result<never> | null> {
  for (const language of languageList) {
    const own = { subject: subject[language] ?? '', body: body[language] ?? '' };
    if (own.subject.trim() === '' && own.body.trim() === '') continue;
    const tried = await books.deps.renderer.mail(exampleMail(company, kind, language), own);
    if (!tried.ok) return tried;
    const [fault] = tried.value.faults;
    if (fault) return { ok: false, error: unsavable(fault) };
  }
  return null;
}

/** Only what differs from the built-in words is kept: those may become better. */
async function write(writer: Writer, input: MailTextInput): Promise<MailTextInUse> {
  const { kind } = input;
  const before = await writer.get('mailTexts', kind);
  const merged = (part: 'subject' | 'body'): Texts => {
    const texts: Texts = {};
    for (const language of languageList) {
      const text = (input[part][language] ?? before?.[part][language] ?? '').trim();
      const builtIn = mailWordsOf(language).texts[kind][part];
      if (text !== '' && text !== builtIn) texts[language] = text;
    }
    return texts;
  };
  const stored = { id: kind, subject: merged('subject'), body: merged('body') };
  const isOwn = Object.keys({ ...stored.subject, ...stored.body }).length > 0;
  if (isOwn) writer.put('mailTexts', stored);
  else if (before) writer.remove('mailTexts', kind);
  return inUse(kind, stored);
}
