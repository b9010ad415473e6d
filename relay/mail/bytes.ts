import type MimeNode from 'nodemailer/lib/mime-node';
import { encode, wrap } from 'nodemailer/lib/qp';

/** RFC 2045 §6.8. */
const LINE = 76;
const CR = 0x0d;
const LF = 0x0a;

/** Base64 in lines, written straight into the bytes that leave: a file is the larger part of every mail. */
function base64Lines(bytes: Buffer): Buffer {
  const text = Buffer.from(bytes.toString('base64'), 'latin1');
  const out = Buffer.allocUnsafe(text.length + Math.ceil(text.length / LINE) * 2);
  let at = 0;
  for (let from = 0; from < text.length; from += LINE) {
    at += text.copy(out, at, from, from + LINE);
    out[at++] = CR;
    out[at++] = LF;
  }
  return out.subarray(0, at - 2);
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
