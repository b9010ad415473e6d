/** Mail programs and systems cut longer addresses off, or refuse them. */
const LONGEST_MAILTO = 1800;
const LONGEST_CHAT = 1500;
const MORE = '…';

const SIGNATURE = /\n-- \n[\s\S]*$/;

/** Line ends as RFC 6068 §5 wants them. */
const coded = (text: string): string =>
  encodeURIComponent(text.toWellFormed().replaceAll(/\r\n?|\n/g, '\r\n'));

/** As much of a text as fits, cut behind a paragraph, a line or a word, with a sign that there was more. */
function cutTo(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  let most = 0;
  for (let step = 2 ** Math.ceil(Math.log2(text.length + 1)); step >= 1; step /= 2) {
    if (most + step <= text.length && fits(text.slice(0, most + step) + MORE)) most += step;
  }
  // No sign of two halves is cut between them.
  const whole = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  const end = [/\n\n(?![\s\S]*\n\n)/, /\n(?![\s\S]*\n)/, / (?![\s\S]* )/]
    .map((gap) => whole.search(gap))
    .find((at) => at > most / 2);
  return whole.slice(0, end ?? most).trimEnd() + MORE;
}

interface Draft {
  to: readonly { address: string }[];
  cc: readonly { address: string }[];
  bcc: readonly { address: string }[];
  subjectLine: string;
  text: string;
}

/** A draft in the mail program of this device (RFC 6068), at most 1,800 characters; files cannot go along. */
export function mailtoOf({ to, cc, bcc, subjectLine, text }: Draft): string {
  const list = (boxes: readonly { address: string }[]) =>
    boxes.map(({ address }) => encodeURIComponent(address).replaceAll('%40', '@')).join(',');
  const fields = [
    cc.length > 0 ? `cc=${list(cc)}` : '',
    bcc.length > 0 ? `bcc=${list(bcc)}` : '',
    `subject=${coded(cutTo(subjectLine, (cut) => coded(cut).length <= LONGEST_MAILTO / 3))}`,
  ].filter((field) => field !== '');
  const head = `mailto:${list(to)}?${fields.join('&')}&body=`;
  const body = cutTo(text, (cut) => head.length + coded(cut).length <= LONGEST_MAILTO);
  return head + coded(body);
}

/** What is written into a chat beside a document: the text without the foot that a letter has. */
export const chatText = ({ text }: Pick<Draft, 'text'>): string =>
  cutTo(text.replace(SIGNATURE, '').trimEnd(), (cut) => cut.length <= LONGEST_CHAT);

/** A phone number as WhatsApp's addresses want it: country code and digits. Empty = not an international one. */
export function chatNumber(phone: string): string {
  const plain = phone.replaceAll(/\(0\)|[\s().\-/]/g, '');
  const digits = /^(?:\+|00)(\d{7,15})$/.exec(plain)?.[1];
  return digits ?? '';
}

/** Opens a chat with this text, with that person where the number is known; the person presses "send". */
export const whatsAppLink = (text: string, phone: string): string =>
  `https://wa.me/${chatNumber(phone)}?text=${encodeURIComponent(text.toWellFormed())}`;
