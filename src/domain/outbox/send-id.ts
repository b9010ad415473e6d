import { canonicalJson, sha256Hex } from '../journal/canonical.ts';
import type { OutboxMessage } from './message.ts';

/** What a mail carries to whom: all that its first id follows from. */
type Carried = Pick<OutboxMessage, 'kind' | 'subject' | 'managerId' | 'statement'>;

/** O18: the first id of a mail from these books, told apart by how many of them the same was mailed in before. */
export function firstSendId(
  books: string,
  carried: Carried,
  others: readonly (Carried & Pick<OutboxMessage, 'way'>)[],
): string {
  const document = documentOf(carried);
  const before = others.filter((other) => other.way === null && documentOf(other) === document);
  return idOf(['first', books, document, before.length]);
}

/** O18: of what is changed, or sent again knowingly. */
export const nextSendId = (sendId: string): string => idOf(['next', sendId]);

const documentOf = ({ kind, subject, managerId, statement }: Carried): string =>
  canonicalJson({ kind, subject, managerId, statement });

/** A UUID of version 8 (RFC 9562 §5.8): nobody guesses it without the random ids that went into it. */
function idOf(parts: readonly unknown[]): string {
  const hash = sha256Hex(canonicalJson(parts));
  const variant = ((parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join('-');
}
