import { randomBytes } from 'node:crypto';
import { buffer as readBuffer } from 'node:stream/consumers';
import DKIM from 'nodemailer/lib/dkim';
import MimeNode from 'nodemailer/lib/mime-node';
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

interface Part {
  contentType: string;
  content: string | Buffer;
  fileName?: string;
}

interface HasNames {
  _normalizeHeaderKey?: (key: string) => string;
}
const { _normalizeHeaderKey: asWritten } = MimeNode.prototype as HasNames;

/**
 * nodemailer works out how the name of a header is written each time that it sets, seeks or encodes one. A mail of ours
 * has the same dozen names, none of them from outside: they are remembered.
 */
class Node extends MimeNode {}
if (asWritten) {
  const names = new Map<string, string>();
  (Node.prototype as HasNames)._normalizeHeaderKey = (key) => {
    const known = names.get(key) ?? asWritten(key);
    names.set(key, known);
    return known;
  };
}

/** With the random of the whole mail: each part would draw its own, to no end. */
const node = (contentType: string, baseBoundary: string, filename?: string): MimeNode =>
  new Node(contentType, {
    baseBoundary,
    filename,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

function leaf({ contentType, content, fileName }: Part, boundary: string): MimeNode {
  const made = node(contentType, boundary, fileName);
  if (fileName !== undefined)
    made.setHeader({ 'Content-Transfer-Encoding': 'base64', 'Content-Disposition': 'attachment' });
  return made.setContent(content);
}

/** One part stands alone, several in a `multipart`. */
function together(kind: string, parts: MimeNode[], boundary: string): MimeNode {
  if (parts.length === 1 && parts[0]) return parts[0];
  const whole = node(`multipart/${kind}`, boundary);
  for (const part of parts) whole.appendChild(part);
  return whole;
}

function treeOf({ text, html }: RelayMessage, attachments: DecodedAttachment[]): MimeNode {
  const boundary = randomBytes(8).toString('hex');
  const words = [
    ...(text !== '' || html === '' ? [{ contentType: 'text/plain; charset=utf-8', content: text }] : []),
    ...(html === '' ? [] : [{ contentType: 'text/html; charset=utf-8', content: html }]),
  ].map(({ contentType, content }) => leaf({ contentType, content: withLineEnds(content) }, boundary));
  const files = attachments.map(({ fileName, contentType, bytes }) =>
    leaf({ contentType, content: bytes, fileName }, boundary),
  );
  return together('mixed', [together('alternative', words, boundary), ...files], boundary);
}

/** The whole mail as bytes, made once: every try sends the same. Blind copies are in the envelope only. */
export async function compose(
  message: RelayMessage,
  attachments: DecodedAttachment[],
  date: Date,
  dkim: DkimConfig | null,
): Promise<Buffer> {
  const mail = treeOf(message, attachments);
  mail.setHeader({
    'Content-Language': message.language,
    From: [message.from],
    To: message.to,
    ...(message.cc.length > 0 && { Cc: message.cc }),
    ...(message.replyTo && { 'Reply-To': [message.replyTo] }),
    Subject: message.subject,
    'Message-ID': messageIdOf(message),
    Date: date.toUTCString().replace('GMT', '+0000'),
  });
  const raw = bytesOf(mail);
  return dkim ? readBuffer(new DKIM(dkim).sign(raw)) : raw;
}
