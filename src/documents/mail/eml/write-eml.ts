import { base64Lines, quotedPrintable } from './bodies.ts';
import { addressHeader, parameter, textHeader } from './encoded-words.ts';

interface Box {
  name: string;
  address: string;
}

interface EmlFile {
  fileName: string;
  contentType: string;
  bytes: Uint8Array;
}

/** A message that nobody has sent yet. */
export interface EmlDraft {
  /** An empty address leaves it to the mail program. */
  from: Box;
  replyTo: Box | null;
  to: readonly Box[];
  cc: readonly Box[];
  bcc: readonly Box[];
  subjectLine: string;
  text: string;
  /** Empty = text alone. */
  html: string;
  language: string;
  files: readonly EmlFile[];
}

/** Neither base64 nor quoted-printable can hold `=_`: no content ends a part. */
const boundaryOf = (kind: string): string => `=_quittance_${kind}`;

const part = (headers: readonly string[], body: string): string => `${headers.join('\r\n')}\r\n\r\n${body}`;

const textPart = (subtype: 'plain' | 'html', text: string): string =>
  part(
    [`Content-Type: text/${subtype}; charset=utf-8`, 'Content-Transfer-Encoding: quoted-printable'],
    quotedPrintable(text),
  );

const filePart = ({ fileName, contentType, bytes }: EmlFile): string =>
  part(
    [
      `Content-Type: ${contentType}${parameter('name', fileName)}`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment${parameter('filename', fileName)}`,
    ],
    base64Lines(bytes),
  );

function multipart(subtype: 'mixed' | 'alternative', parts: readonly string[]): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const boundary = boundaryOf(subtype);
  const bodies = parts.map((one) => `--${boundary}\r\n${one}`).join('\r\n');
  return part(
    [`Content-Type: multipart/${subtype}; boundary="${boundary}"`],
    `${bodies}\r\n--${boundary}--\r\n`,
  );
}

/**
 * A draft for any mail program (RFC 5322, 2045–2047, 2231): `X-Unsent: 1` opens it for writing where a program knows
 * that. Lines end by CRLF and are never longer than 78 characters.
 */
export function writeEml(draft: EmlDraft): Uint8Array<ArrayBuffer> {
  const { from, replyTo, to, cc, bcc, subjectLine, text, html, language, files } = draft;
  const addresses: [name: string, boxes: readonly Box[]][] = [
    ['From', from.address === '' ? [] : [from]],
    ['Reply-To', replyTo === null ? [] : [replyTo]],
    ['To', to],
    ['Cc', cc],
    ['Bcc', bcc],
  ];
  const headers = [
    'X-Unsent: 1',
    ...addresses.filter(([, boxes]) => boxes.length > 0).map(([name, boxes]) => addressHeader(name, boxes)),
    textHeader('Subject', subjectLine),
    'MIME-Version: 1.0',
    textHeader('Content-Language', language),
  ];
  const words = multipart('alternative', [
    textPart('plain', text),
    ...(html === '' ? [] : [textPart('html', html)]),
  ]);
  const body = multipart('mixed', [words, ...files.map(filePart)]);
  return new TextEncoder().encode(`${headers.join('\r\n')}\r\n${body}\r\n`);
}
