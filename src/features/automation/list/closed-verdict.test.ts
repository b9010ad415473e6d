import { describe, expect, it } from 'vitest';
import type { ClosedPowers } from '@services/services.ts';
import en from '@i18n/messages/en/automation.ts';
import { closedVerdict } from './closed-verdict.ts';

describe('what a device does while the app is closed', () => {
  it.each<[ClosedPowers['periodicSync'], boolean, ReturnType<typeof closedVerdict>, RegExp]>([
    ['granted', true, 'wakes', /wakes Quittance in the background now and then/],
    ['granted', false, 'wakes', /documents are only made once you open Quittance/],
    ['not-granted', true, 'mayNotWake', /waits until you open/],
    ['not-granted', false, 'notInstalled', /wakes only installed apps, and this one runs in a tab/],
    ['unsupported', true, 'neverWakes', /wakes no app that is closed/],
    ['unsupported', false, 'neverWakes', /waits until you open Quittance/],
  ])('A4 background sync %s, installed %s: %s', (periodicSync, isInstalled, verdict, sentence) => {
    // Whether it may speak changes nothing of what it does.
    for (const reminders of ['granted', 'prompt', 'denied', 'unsupported'] as const)
      expect(closedVerdict({ periodicSync, isInstalled, reminders })).toBe(verdict);
    expect(en[verdict]).toMatch(sentence);
    expect(en[`${verdict}Sign`]).toBe(
      verdict === 'wakes' ? 'Wakes up now and then' : 'Waits until it is opened',
    );
  });
});
