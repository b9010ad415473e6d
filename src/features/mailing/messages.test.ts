import { describe, expect, it } from 'vitest';
import type { DeliveryAttempt } from '@domain/outbox/message.ts';
import { NEVER } from '@domain/outbox/message.ts';
import en from '@i18n/messages/en/outbox.ts';
import { translator } from '@i18n/translate.ts';
import type { OutboxRow } from '@services/services.ts';
import {
  canRetry,
  canRetryTogether,
  canUndoWithdrawal,
  canWithdraw,
  rowAct,
  shownState,
} from './message-state.ts';
import { addressWords, contentWords, nextWords, type Around } from './message-words.ts';

const t = translator(en, 'en');
const now = Date.UTC(2026, 10, 30, 12);
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
const around: Around = { now, isOnline: true, hasRelay: true, when: (instant) => instant.slice(11, 16) };

const tried = (
  outcome: DeliveryAttempt['outcome'],
  code: number | null,
  by: DeliveryAttempt['by'] = 'relay',
): DeliveryAttempt => ({ at: at(-1), by, outcome, code, reason: '' });

const row = (more: Partial<OutboxRow>): OutboxRow =>
  ({
    state: 'waiting',
    kind: 'invoice',
    to: [{ name: '', address: 'a@x.example' }],
    files: [{ fileName: 'a.pdf', contentType: 'application/pdf', sha256: '', size: 58_000 }],
    trouble: null,
    tries: 0,
    attempts: [],
    refusedRecipients: [],
    notBefore: null,
    nextAt: at(0),
    way: null,
    ...more,
  }) as OutboxRow;

const trouble = (reason: string, code: number | null = null) => ({ reason, code, said: '' });
const again = row({ tries: 1, attempts: [tried('deferred', null, 'device')], nextAt: at(190) });

const cases: [string, OutboxRow, ReturnType<typeof shownState>, ReturnType<typeof rowAct>, string][] = [
  ['waiting', row({}), 'waiting', 'withdraw', 'Leaves in a moment'],
  ['planned', row({ notBefore: at(360), nextAt: at(0) }), 'waiting', 'withdraw', 'Planned for 18:00'],
  ['tried', again, 'again', 'tryNow', 'No answer; try 2 at 15:10'],
  [
    'stuck by its text',
    row({ trouble: trouble('too-large'), nextAt: NEVER }),
    'stuck',
    'correct',
    en['too-large'],
  ],
  [
    'stuck by the key',
    row({ trouble: trouble('key-revoked'), nextAt: NEVER }),
    'stuck',
    'look',
    en['key-revoked'],
  ],
  ['sending', row({ state: 'sending' }), 'sending', 'look', 'Is being handed to the relay'],
  ['at the relay', row({ state: 'at-relay' }), 'at-relay', 'withdraw', en['next-at-relay']],
  [
    'sealed',
    row({ state: 'at-relay', notBefore: at(360) }),
    'at-relay',
    'withdraw',
    'At the relay, sealed until 18:00',
  ],
  [
    'put off by the server',
    row({ state: 'at-relay', attempts: [tried('deferred', 452)], nextAt: at(190) }),
    'again',
    'withdraw',
    'Mailbox full (452); the relay tries again at 15:10',
  ],
  ['accepted', row({ state: 'accepted' }), 'accepted', 'look', '12:00, taken by the mail server'],
  [
    'accepted for some',
    row({ state: 'accepted', refusedRecipients: ['b@x.example'] }),
    'accepted',
    'look',
    '12:00, but not for b@x.example',
  ],
  [
    'accepted for some, the answer for the others lost',
    row({
      state: 'accepted',
      refusedRecipients: ['b@x.example'],
      trouble: trouble('some-refused'),
      attempts: [tried('accepted', 250), tried('unknown', null)],
    }),
    'for-some',
    'look',
    '12:00, but not certain for b@x.example',
  ],
  [
    'of an unknown one that a person settled, whom it was refused for',
    row({ state: 'accepted', refusedRecipients: ['b@x.example'], attempts: [tried('unknown', null)] }),
    'accepted',
    'look',
    '12:00, but not for b@x.example',
  ],
  [
    'accepted for some, and nobody has seen to it',
    row({ state: 'accepted', refusedRecipients: ['b@x.example'], trouble: trouble('some-refused') }),
    'for-some',
    'look',
    '12:00, but not for b@x.example',
  ],
  [
    'refused',
    row({ state: 'refused', trouble: trouble('refused-by-server', 550) }),
    'refused',
    'correct',
    'Address unknown (550). Correct it.',
  ],
  [
    'unknown',
    row({ state: 'unknown', trouble: trouble('maybe-delivered') }),
    'unknown',
    'look',
    en['maybe-delivered'],
  ],
  ['cancelled', row({ state: 'cancelled' }), 'cancelled', 'look', 'Withdrawn 12:00'],
  ['by hand', row({ state: 'by-hand', way: 'share' }), 'by-hand', 'look', '12:00'],
];

describe('what the screens say of a message', () => {
  it.each(cases)('F4 %s: its badge, its act and what happens next', (_, message, state, act, next) => {
    expect([shownState(message), rowAct(message), nextWords(t, message, around)]).toEqual([state, act, next]);
  });

  it('F4 without a network or a relay it says what it waits for', () => {
    expect(nextWords(t, row({}), { ...around, isOnline: false })).toBe(en['next-offline']);
    expect(nextWords(t, row({}), { ...around, hasRelay: false })).toBe(en['next-no-relay']);
  });

  it('F4 every state that a message can stand in has a sentence', () => {
    for (const [, message] of cases) expect(nextWords(t, message, around)).not.toMatch(/[{}]/);
  });

  it('F4 only what has not left is withdrawn, only what has not arrived is sent again', () => {
    const may = (check: (message: OutboxRow) => boolean) =>
      cases.filter(([, message]) => check(message)).map(([name]) => name);
    expect(may(canWithdraw)).not.toContain('accepted');
    expect(may(canWithdraw)).toContain('sealed');
    expect(may(canRetry)).not.toContain('at the relay');
    expect(may(canRetry)).toContain('cancelled');
  });

  it('O7 many at a press are those of which none may have arrived', () => {
    expect(canRetryTogether(row({ state: 'refused' }))).toBe(true);
    expect(canRetry(row({ state: 'unknown' }))).toBe(true);
    expect(canRetryTogether(row({ state: 'unknown' }))).toBe(false);
  });

  it('F4 says what is in it and to whom', () => {
    expect(contentWords(t, row({}))).toBe('Invoice, 58\u00a0kB');
    const two = [
      { name: '', address: 'a@x' },
      { name: '', address: 'b@x' },
    ];
    expect(addressWords(t, row({ to: two }))).toBe('a@x and 1 more');
    expect([addressWords(t, row({ to: [] })), addressWords(t, row({ way: 'whatsapp' }))]).toEqual([
      'No address',
      'By WhatsApp',
    ]);
  });
});

it.each<[string, Partial<OutboxRow>, boolean]>([
  ['that waited', {}, true],
  ['that came back from the relay', { state: 'at-relay' }, true],
  ['that may have arrived', { state: 'unknown', trouble: trouble('maybe-delivered') }, false],
  ['that was refused', { state: 'refused', trouble: trouble('refused-by-server', 550) }, false],
  ['of restored books', { trouble: trouble('restored') }, false],
])('O7 withdrawing one %s: undo is offered or not', (_what, more, isOffered) => {
  expect(canUndoWithdrawal(row(more))).toBe(isOffered);
});
