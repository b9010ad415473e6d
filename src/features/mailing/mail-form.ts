import { isMailAddress } from '@domain/outbox/recipients.ts';
import type { Mailbox } from '@domain/outbox/message.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { MessageChanges } from '@services/services.ts';

/** A mail while a person looks it over. */
export interface MailForm {
  to: Mailbox[];
  cc: Mailbox[];
  subjectLine: string;
  text: string;
  isLater: boolean;
  day: PlainDate | '';
  /** `08:00` on the clock of the business. */
  time: string;
}

export type MailFault =
  | { field: 'to'; key: 'noRecipient' }
  | { field: 'to' | 'cc'; key: 'addressWrong'; value: string }
  | { field: 'time'; key: 'timeMissing' | 'timePast' };

/** What keeps it from being sent as it stands. */
export function mailFaults(form: MailForm, timeZone: string, now: number): MailFault[] {
  const faults: MailFault[] = [];
  if (form.to.length === 0) faults.push({ field: 'to', key: 'noRecipient' });
  for (const field of ['to', 'cc'] as const) {
    const wrong = form[field].find(({ address }) => !isMailAddress(address));
    if (wrong) faults.push({ field, key: 'addressWrong', value: wrong.address });
  }
  if (form.isLater) {
    const at = plannedFor(form, timeZone);
    if (at === null) faults.push({ field: 'time', key: 'timeMissing' });
    else if (Date.parse(at) <= now) faults.push({ field: 'time', key: 'timePast' });
  }
  return faults;
}

/** The instant of day and time where the business is; null while one of them is missing. */
export function plannedFor({ day, time }: Pick<MailForm, 'day' | 'time'>, timeZone: string): string | null {
  if (day === '' || !/^\d{2}:\d{2}$/.test(time)) return null;
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

/** Day and time of an instant where the business is. */
export function dayAndTime(instant: string, timeZone: string): Pick<MailForm, 'day' | 'time'> {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

type Written = Pick<MailForm, 'to' | 'cc' | 'subjectLine' | 'text'>;

/** Only what the person changed: what was not touched stays as it was rendered, its HTML with it. */
export function changesOf(form: MailForm, before: Written, timeZone: string): MessageChanges {
  const changes: MessageChanges = { notBefore: form.isLater ? plannedFor(form, timeZone) : null };
  if (!isSame(form.to, before.to)) changes.to = form.to;
  if (!isSame(form.cc, before.cc)) changes.cc = form.cc;
  if (form.subjectLine !== before.subjectLine) changes.subjectLine = form.subjectLine;
  if (form.text !== before.text) changes.text = form.text;
  return changes;
}

const isSame = (one: readonly Mailbox[], other: readonly Mailbox[]): boolean =>
  one.length === other.length &&
  one.every(({ name, address }, at) => other[at]?.name === name && other[at].address === address);

/** `Anna Roux <anna@roux.example>`, or an address alone. */
export function readMailbox(typed: string): Mailbox {
  const [, name, address] = /^\s*(.*?)\s*<([^<>]*)>\s*$/.exec(typed) ?? [];
  if (address !== undefined) return { name: (name ?? '').replace(/^"(.*)"$/, '$1'), address: address.trim() };
  return { name: '', address: typed.trim() };
}
