import type { KnownCustomer } from '../plan.ts';

/** What a row says about its customer. */
export interface CustomerWords {
  key: string;
  name: string;
  taxId: string;
  email: string;
  country: string;
}

/** One wording of a customer in the file: of one known in the books, or of one to be created. */
export interface CustomerEntry extends CustomerWords {
  plain: string;
  /** Whom the words alone point to. */
  found: Found;
  /** Whom a person said that it is; it says nothing where the words find somebody. */
  chosen: KnownCustomer | null;
  known: KnownCustomer | null;
  /** Ordinal of the first wording of the same customer. */
  one: number;
  /** What all its wordings say together. */
  whole: CustomerWords;
  /** So many customers may be meant, and nothing tells which; 0 = it is clear. */
  several: number;
  /** A person's choice tells it from the customer of the books who has its name. */
  isSaidApart: boolean;
  /** Another customer of the file has the name: an ordinal of the first such wording; −1 = none has. */
  namesake: number;
  suggestion?: { id: string; name: string; likeness: number };
}

/** Whom the words of a row point to in the books. */
export interface Found {
  known: KnownCustomer | null;
  by: 'key' | 'taxId' | 'name' | 'email' | null;
  /** So many customers of the books fit, and nothing in the row tells which of them is meant. */
  several: number;
}

/** By what a customer of the file is told from the others: its number, else its name, tax number or address. */
export function refOf({ key, name, taxId, email }: CustomerWords): string {
  if (key !== '') return `key:${key}`;
  if (name === '') return taxId === '' ? `email:${email}` : `tax:${taxId}`;
  if (taxId !== '') return `name:${name} tax:${taxId}`;
  return email === '' ? `name:${name}` : `name:${name} email:${email}`;
}
