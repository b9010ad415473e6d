/** What Latin-1 and the encoding of PDF's own texts have alike (ISO 32000-1, Annex D.2). */
const ALIKE = /^[\x20-\x7e]*$/;

const hex4 = (code: number) => code.toString(16).padStart(4, '0');

/** A text that is no content of a page (ISO 32000-1, 7.9.2.2): in brackets, or as UTF-16 in hexadecimal digits. */
export function textString(text: string): string {
  if (ALIKE.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  let digits = 'feff';
  for (let at = 0; at < text.length; at += 1) digits += hex4(text.charCodeAt(at));
  return `<${digits}>`;
}

/** `2026-11-14T08:30:00Z` as PDF writes it. */
export const pdfDate = (instant: string): string =>
  `D:${instant.replace(/\D/g, '').slice(0, 14).padEnd(14, '0')}+00'00'`;
