import { fold } from '../texts/search.ts';

/** Header or name without case, accents and punctuation: `CustomerID`, `CUSTOMER_ID` and `Customer Id` are one. */
export const plainWords = (text: string): string =>
  fold(text.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'))
    .replace(/n[°º]/g, 'no ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
