import type { PlainDate } from '../dates/plain-date.ts';
import type { CurrencyCode, DecimalString } from '../money/currency.ts';
import type { TaxCategory } from '../tax/tax.ts';

export type Language = 'fr' | 'en' | 'pt';

export interface Address {
  line1: string;
  line2: string;
  city: string;
  state: string;
  zip: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** `scheme` is the pack's word for it: `SIREN`, `SIRET`, `VAT`, `NIF`, `CNPJ`, … */
export interface TaxId {
  scheme: string;
  value: string;
}

/** Every stored record. `rev` is the journal sequence number that last changed it. */
export interface Stored {
  id: string;
  rev: number;
}

/** An image normalised once at upload; documents embed exactly these bytes. */
export interface Logo {
  mime: 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
  width: number;
  height: number;
  /** Of a picture that came back out of a document: SHA-256 of the file that the document was made with. */
  original?: string;
}

/** From whom mails are (A6); empty addresses follow the company's. */
export interface MailSettings {
  senderName: string;
  senderAddress: string;
  replyTo: string;
  /** "Send me a copy": in blind copy of every mail; empty = none. */
  copyTo: string;
}

/** The seller: one record per database, id `company`. */
export interface Company extends Stored {
  name: string;
  /** ISO 3166-1 alpha-2; chooses the country pack. */
  country: string;
  currency: CurrencyCode;
  /** Language of the screens. */
  locale: Language;
  /** Language of documents for customers without one. */
  documentLanguage: Language;
  /** IANA zone in which "today" is. */
  timeZone: string;
  /** Weekdays on which it is closed, 1 is Monday; absent or empty = as in its country. */
  weekend?: number[];
  taxIds: TaxId[];
  address: Address;
  email: string;
  phone: string;
  website: string;
  iban: string;
  bic: string;
  /** False = franchise: documents carry the pack's exemption mention, no tax. */
  chargesTax: boolean;
  /** Unit prices typed or imported include tax unless a row or customer says otherwise. */
  pricesIncludeTax: boolean;
  defaultTaxRate: DecimalString;
  defaultTaxCategory: TaxCategory;
  paymentTermDays: number;
  /** What happens to a customer whose period nets below zero (B1). */
  negativePeriods: 'carry-forward' | 'credit-note';
  /** Nothing dated on or before this day changes (B23); empty = open. */
  lockedUntil: PlainDate | '';
  /** Country-pack fields: legal form, share capital, RCS, APE, insurance, VAT on debits, … */
  legal: Record<string, string>;
  /** Printed at the end of every document. */
  footerNote: string;
  logo: Logo | null;
  /** Address to pay at, with variables (B16); absent or empty = none. */
  payLink?: string;
  /** Template of documents whose customer has none of their own; empty = the built-in one. */
  templateId: string;
  mail: MailSettings;
}

export type ContactType = 'primary' | 'billing' | 'other';

export interface Contact {
  name: string;
  email: string;
  phone: string;
  type: ContactType;
}

export interface Customer extends Stored {
  /** Short number for people and references, taken in the saving transaction. */
  no: number;
  /** The customer's key in the user's other systems; empty = none. Unique when not empty. */
  key: string;
  name: string;
  email: string;
  /** Empty = the company's document language. */
  language: Language | '';
  /** Empty = the company's currency. */
  currency: CurrencyCode | '';
  taxId: string;
  /** Null = the company's terms. */
  paymentTermDays: number | null;
  /** Null = the company's default. */
  pricesIncludeTax: boolean | null;
  /** Tax for rows and products without one; empty = the company's. */
  taxRate: DecimalString | '';
  taxCategory: TaxCategory | '';
  address: Address;
  contacts: Contact[];
  /** Template of this customer's documents; empty = the company's. */
  templateId: string;
  notes: string;
  /** The one that rows without a customer are assigned to. */
  walkIn: boolean;
  /** Set when merged away: its transactions and documents point to `mergedInto`. */
  mergedInto: string | null;
}
