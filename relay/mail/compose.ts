import { buffer as readBuffer } from 'node:stream/consumers';
import DKIM from 'nodemailer/lib/dkim';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { RelayMessage } from '../../contract/message.ts';
import type { DkimConfig } from '../config.ts';
import type { DecodedAttachment } from './attachments.ts';
import { bytesOf } from './bytes.ts';

export const messageIdOf = ({ id, from }: Pick<RelayMessage, 'id' | 'from'>): string =>
  `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`;

/** Everybody who gets it, each once. */
export function recipientsOf({ to, cc, bcc }: Pick<RelayMessage, 'to' | 'cc' | 'bcc'>): string[] {
  const seen = new Map<string, string>();
  for (const { address } of [...to, ...cc, ...bcc]) {
    if (!seen.has(address.toLowerCase())) seen.set(address.toLowerCase(), address);
  }
  return [...seen.values()];
}

const withLineEnds = (text: string): string => text.replace(/\r\n?|\n/g, '\r\n');

/** The whole mail as bytes, made once: every try sends the same. Blind copies are in the envelope only. */
export async function compose(
  message: RelayMessage,
  attachments: DecodedAttachment[],
  date: Date,
  dkim: DkimConfig | null,
): Promise<Buffer> {
  const mail = new MailComposer({
    messageId: messageIdOf(message),
    date,
    from: message.from,
    replyTo: message.replyTo ?? undefined,
    to: message.to,
    cc: message.cc,
    subject: message.subject,
    text: withLineEnds(message.text),
    html: withLineEnds(message.html) || undefined,
    headers: { 'Content-Language': message.language },
    attachments: attachments.map(({ fileName, contentType, bytes }) => ({
      filename: fileName,
      contentType,
      content: bytes,
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const raw = bytesOf(mail);
  return dkim ? readBuffer(new DKIM(dkim).sign(raw)) : raw;
}
