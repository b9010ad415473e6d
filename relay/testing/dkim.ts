import { createHash, createVerify } from 'node:crypto';

const relaxedLine = (line: string): string => line.replace(/[\t ]+/g, ' ').replace(/ +$/, '');

/** RFC 6376 §3.4.4. */
const relaxedBody = (body: string): string => {
  const lines = body
    .split('\r\n')
    .map(relaxedLine)
    .join('\r\n')
    .replace(/(\r\n)+$/, '');
  return lines === '' ? '' : `${lines}\r\n`;
};

/** RFC 6376 §3.4.2. */
function relaxedHeader(field: string): string {
  const colon = field.indexOf(':');
  const value = relaxedLine(field.slice(colon + 1).replaceAll('\r\n', '')).trim();
  return `${field.slice(0, colon).trim().toLowerCase()}:${value}`;
}

const tagsOf = (value: string): Record<string, string> =>
  Object.fromEntries(
    value.split(';').map((tag) => {
      const equals = tag.indexOf('=');
      return [tag.slice(0, equals).trim(), tag.slice(equals + 1).replace(/\s+/g, '')];
    }),
  );

export interface DkimResult {
  domain: string | undefined;
  selector: string | undefined;
  signedHeaders: string[];
  isBodyWhole: boolean;
  isSigned: boolean;
}

/** Verifies the signature of a mail as a receiver does (RFC 6376 §6.1, relaxed/relaxed, rsa-sha256). */
export function verifyDkim(raw: Buffer, publicKey: string): DkimResult {
  const text = raw.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const fields = text.slice(0, end).split(/\r\n(?![\t ])/);
  const signature = fields.find((field) => /^dkim-signature:/i.test(field)) ?? '';
  const tags = tagsOf(signature.slice(signature.indexOf(':') + 1).replaceAll('\r\n', ''));
  const names = (tags['h'] ?? '').toLowerCase().split(':');
  const left = fields.toReversed();
  // Of a name that stands twice, the lowest comes first.
  const signed = names.flatMap((name) => {
    const at = left.findIndex((field) => field.toLowerCase().startsWith(`${name}:`));
    return at < 0 ? [] : left.splice(at, 1).map((field) => `${relaxedHeader(field)}\r\n`);
  });
  const own = relaxedHeader(signature.replace(/(;\s*b=)[^;]*/, '$1'));
  const body = createHash('sha256')
    .update(relaxedBody(text.slice(end + 4)), 'latin1')
    .digest('base64');
  return {
    domain: tags['d'],
    selector: tags['s'],
    signedHeaders: names,
    isBodyWhole: body === tags['bh'],
    isSigned: createVerify('RSA-SHA256')
      .update(signed.join('') + own, 'latin1')
      .verify(publicKey, tags['b'] ?? '', 'base64'),
  };
}
