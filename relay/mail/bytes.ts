import type MimeNode from 'nodemailer/lib/mime-node';
import { encode, wrap } from 'nodemailer/lib/qp';

/** RFC 2045 §6.8. */
const LINE = 76;
const CR = 0x0d;
const LF = 0x0a;

/**
 * Base64 in lines: a file is the larger part of every mail. The text goes to the end of the room that it needs with its
 * line ends, and from there each line to its place.
 */
function base64Lines(bytes: Buffer): Buffer {
  const text = bytes.toString('base64');
  const breaks = Math.max(0, Math.ceil(text.length / LINE) - 1);
  const lines = Buffer.allocUnsafe(text.length + breaks * 2);
  lines.write(text, breaks * 2, 'latin1');
  let at = 0;
  for (let from = breaks * 2; from < lines.length; from += LINE) {
    lines.copyWithin(at, from, from + LINE);
    at += LINE;
    if (at >= lines.length) break;
    lines[at++] = CR;
    lines[at++] = LF;
  }
  return lines;
}

function contentOf(node: MimeNode): Buffer {
  const { content } = node;
  if (content === undefined || content === '') return Buffer.alloc(0);
  if (typeof content !== 'string' && !Buffer.isBuffer(content))
    throw new TypeError('A mail is made of words and bytes.');
  if (node.getTransferEncoding() === 'base64')
    return base64Lines(typeof content === 'string' ? Buffer.from(content) : content);
  const text = content.toString();
  return Buffer.from(node.getTransferEncoding() === 'quoted-printable' ? wrap(encode(text)) : text);
}

function write(node: MimeNode, out: Buffer[]): void {
  // Says what it is, and its boundary, only once its headers are made.
  out.push(Buffer.from(`${node.buildHeaders()}\r\n\r\n`), contentOf(node));
  if (!node.multipart) return;
  for (const [at, child] of node.childNodes.entries()) {
    out.push(Buffer.from(`${at > 0 ? '\r\n' : ''}--${node.boundary}\r\n`));
    write(child, out);
  }
  out.push(Buffer.from(`\r\n--${node.boundary}--\r\n`));
}

/**
 * A compiled mail as bytes. Headers and encodings are nodemailer's; only its streams are left out: they are for
 * content that is still to be fetched, and cost more than the rest of taking a mail in. Texts must have CRLF line ends.
 */
export function bytesOf(mail: MimeNode): Buffer {
  const parts: Buffer[] = [];
  write(mail, parts);
  const last = parts.findLast(({ length }) => length > 0);
  if (last?.at(-1) !== LF) parts.push(Buffer.from('\r\n'));
  return Buffer.concat(parts);
}
