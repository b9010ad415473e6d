import { htmlOfText } from '@documents/mail/page.ts';
import { isMailAddress, onOneLine, tidyMailbox } from '@domain/outbox/recipients.ts';
import type { Mailbox } from '@domain/outbox/message.ts';
import type { Language } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { MessageChanges } from '../contracts/outbox.ts';

const LONGEST_SUBJECT = 500;
const LONGEST_TEXT = 100_000;

interface Written {
  to: Mailbox[];
  cc: Mailbox[];
  subjectLine: string;
  text: string;
  html: string;
  language: Language;
}

/** What a person changed, checked: every address is one, and there is somebody to send it to. */
export function withChanges<M extends Written>(message: M, changes: MessageChanges): Result<M> {
  const to = (changes.to ?? message.to).map(tidyMailbox);
  const cc = (changes.cc ?? message.cc).map(tidyMailbox);
  if (to.length === 0) return refuse('ValidationError', 'message-no-recipient', {}, 'to');
  for (const [field, boxes] of Object.entries({ to, cc })) {
    const wrong = boxes.find(({ address }) => !isMailAddress(address));
    if (wrong) return refuse('ValidationError', 'address-invalid', { value: wrong.address }, field);
  }
  const subjectLine = onOneLine(changes.subjectLine ?? message.subjectLine, LONGEST_SUBJECT);
  if (subjectLine === '') return refuse('ValidationError', 'message-no-subject', {}, 'subjectLine');
  const text = changes.text ?? message.text;
  if (text.length > LONGEST_TEXT) {
    return refuse('ValidationError', 'message-text-long', { most: LONGEST_TEXT }, 'text');
  }
  // The twin in HTML would still say what it said before.
  const html = text === message.text ? message.html : htmlOfText(text, subjectLine, message.language);
  return ok({ ...message, to, cc, subjectLine, text, html });
}

/** The instant until which it stays sealed; null for at once and for a time that has passed. */
export function sealedUntil(asked: string | null | undefined, now: number): Result<string | null> {
  if (asked === undefined || asked === null || asked === '') return ok(null);
  const at = Date.parse(asked);
  if (Number.isNaN(at)) return refuse('ValidationError', 'instant-invalid', { value: asked }, 'notBefore');
  return ok(at <= now ? null : new Date(at).toISOString());
}
