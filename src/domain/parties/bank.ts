import { isValidBIC, isValidIBAN } from 'ibantools';

/** As printed and typed, without the groups of four. */
export const compactIban = (iban: string): string => iban.replace(/[\s\u00a0\u202f]/g, '').toUpperCase();

/** Length by country and check digits modulo 97. */
export const isIban = (iban: string): boolean => isValidIBAN(compactIban(iban));

export const isBic = (bic: string): boolean => isValidBIC(compactIban(bic));
