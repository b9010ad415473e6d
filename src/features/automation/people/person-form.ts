import type { Manager, Subscription } from '@domain/managers/manager.ts';
import { digitsOf, toMinor } from '@domain/money/minor.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { isMailAddress } from '@domain/outbox/recipients.ts';
import type { Language } from '@domain/parties/parties.ts';

/** A subscription while it is written: the threshold as typed, in whole units of its currency. */
export interface SubscriptionForm {
  id: string;
  kind: string;
  savedId: string;
  formats: Subscription['formats'];
  hasThreshold: boolean;
  figure: string;
  above: string;
  /** Empty = the figure is a count. */
  currency: CurrencyCode | '';
}

export interface PersonForm {
  id: string;
  name: string;
  email: string;
  language: Language;
  isActive: boolean;
  subscriptions: SubscriptionForm[];
}

export const blankPerson = (language: Language): PersonForm => ({
  id: '',
  name: '',
  email: '',
  language,
  isActive: true,
  subscriptions: [],
});

export const formOf = (manager: Manager, home: CurrencyCode): PersonForm => ({
  id: manager.id,
  name: manager.name,
  email: manager.email,
  language: manager.language,
  isActive: manager.isActive,
  subscriptions: manager.subscriptions.map(({ kind, savedId, formats, onlyIf }, at) => ({
    id: `stored-${at}`,
    kind,
    savedId,
    formats,
    hasThreshold: onlyIf !== null,
    figure: onlyIf?.figure ?? '',
    above: onlyIf ? majorOf(onlyIf.above, onlyIf.currency) : '',
    currency: onlyIf?.currency ?? home,
  })),
});

/** Minor units as they are typed: `12050` EUR → `120.50`. */
function majorOf(minor: number, currency: CurrencyCode | ''): string {
  const digits = currency === '' ? 0 : digitsOf(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const major = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return minor < 0 ? `-${major}` : major;
}

export const managerOf = ({ id, name, email, language, isActive, subscriptions }: PersonForm) => ({
  ...(id !== '' && { id }),
  name: name.trim(),
  email: email.trim(),
  language,
  isActive,
  subscriptions: subscriptions.map(
    ({ kind, savedId, formats, hasThreshold, figure, above, currency }): Subscription => ({
      kind,
      savedId,
      formats,
      onlyIf: hasThreshold
        ? { figure, above: currency === '' ? Number(above) : toMinor(above, currency), currency }
        : null,
    }),
  ),
});

export type PersonFaultKey = 'faultName' | 'faultEmail' | 'faultFormats' | 'faultFigure' | 'faultAbove';

export function faultsOf(form: PersonForm): { field: string; key: PersonFaultKey }[] {
  const checks: [boolean, string, PersonFaultKey][] = [
    [form.name.trim() !== '', 'name', 'faultName'],
    [isMailAddress(form.email.trim()), 'email', 'faultEmail'],
    ...form.subscriptions.flatMap((one, at): [boolean, string, PersonFaultKey][] => [
      [one.formats.length > 0, `subscriptions.${at}.formats`, 'faultFormats'],
      [!one.hasThreshold || one.figure !== '', `subscriptions.${at}.figure`, 'faultFigure'],
      [!one.hasThreshold || one.above !== '', `subscriptions.${at}.above`, 'faultAbove'],
    ]),
  ];
  return checks.flatMap(([isRight, field, key]) => (isRight ? [] : [{ field, key }]));
}
