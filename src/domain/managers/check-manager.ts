import { checkCurrency, checkText, fault, onlyFaults, type FieldCheck } from '../parties/field-checks.ts';
import { isMailAddress } from '../outbox/recipients.ts';
import type { Refusal } from '../result.ts';
import type { Manager, Subscription } from './manager.ts';

/** What keeps a manager from being saved; empty = nothing (MG1, MG2). */
export const checkManager = (manager: Omit<Manager, 'rev'>): Refusal[] =>
  onlyFaults([
    checkText(manager.name, 'name', 'manager-name-missing'),
    checkAddress(manager.email),
    ['fr', 'en', 'pt'].includes(manager.language)
      ? null
      : fault('language-unknown', 'language', { value: manager.language }),
    ...manager.subscriptions.flatMap((subscription, at) => checkSubscription(subscription, at)),
    ...repeated(manager.subscriptions),
  ]);

function checkAddress(email: string): FieldCheck {
  if (email === '') return fault('manager-email-missing', 'email');
  return isMailAddress(email) ? null : fault('address-invalid', 'email', { value: email });
}

function checkSubscription({ kind, formats, onlyIf }: Subscription, at: number): FieldCheck[] {
  const field = (name: string) => `subscriptions.${at}.${name}`;
  return [
    checkText(kind, field('kind'), 'subscription-kind-missing'),
    formats.length === 0 || formats.some((format) => format !== 'pdf' && format !== 'xlsx')
      ? fault('subscription-format-missing', field('formats'))
      : null,
    ...(onlyIf === null
      ? []
      : [
          checkText(onlyIf.figure, field('onlyIf.figure'), 'subscription-figure-missing'),
          Number.isSafeInteger(onlyIf.above)
            ? null
            : fault('subscription-amount-invalid', field('onlyIf.above'), { value: onlyIf.above }),
          checkCurrency(onlyIf.currency, field('onlyIf.currency')),
        ]),
  ];
}

function repeated(subscriptions: readonly Subscription[]): FieldCheck[] {
  const keys = subscriptions.map(({ kind, savedId }) => `${kind} ${savedId}`);
  return keys.map((key, at) =>
    keys.indexOf(key) === at ? null : fault('subscription-twice', `subscriptions.${at}.kind`),
  );
}
