import type { RoomMessages } from '@i18n/rooms.ts';
import type { Translate } from '@i18n/translate.ts';

const kindWords = {
  transactions: 'kindTransactions',
  customers: 'kindCustomers',
  products: 'kindProducts',
  rentals: 'kindRentals',
  timesheets: 'kindTimesheets',
} as const;

type Words = Translate<RoomMessages<'import'>>;
type Kind = keyof typeof kindWords;

const isKind = (kind: string): kind is Kind => Object.hasOwn(kindWords, kind);

export const kindText = (t: Words, kind: string): string => (isKind(kind) ? t(kindWords[kind]) : kind);

export const kindOptions = (t: Words): { value: string; label: string }[] =>
  Object.keys(kindWords).map((kind) => ({ value: kind, label: kindText(t, kind) }));
