/** Header or name without case, accents and punctuation: `CustomerID`, `CUSTOMER_ID` and `Customer Id` are one. */
export const plainWords = (text: string): string =>
  text
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/ß/g, 'ss')
    .replace(/n[°º]/g, 'no ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
