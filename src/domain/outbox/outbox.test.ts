import { assert, double, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_WAIT, waitAfter } from './back-off.ts';
import { isHeld, leaseFrom } from './lease.ts';
import { NEVER, type OutboxMessage } from './message.ts';
import { isMailAddress, recipientsOf } from './recipients.ts';
import type { RelayAnswer, RelayWord } from './relay-answer.ts';
import { takeWord } from './take-word.ts';
import { testMessage, testWord } from './testing/message.ts';
import {
  cancelled,
  heldAfterRestore,
  retryWay,
  settleFault,
  startedAnew,
  takeBackWay,
} from './transitions.ts';
import { verdictOn } from './verdict.ts';

const NOON = Date.UTC(2026, 10, 20, 12);
const at = (milliseconds: number) => new Date(NOON + milliseconds).toISOString();

const contact = (type: 'billing' | 'primary' | 'other', email: string) => ({
  name: email,
  email,
  phone: '',
  type,
});

describe('to whom', () => {
  const addresses = (customer: Parameters<typeof recipientsOf>[0]) =>
    recipientsOf(customer).map(({ address }) => address);

  it.each([
    [
      'every contact for billing',
      ['b1@x.fr', 'b2@x.fr'],
      [contact('billing', 'b1@x.fr'), contact('primary', 'p@x.fr'), contact('billing', 'b2@x.fr')],
    ],
    [
      'the primary contact where none is for billing',
      ['p@x.fr'],
      [contact('primary', 'p@x.fr'), contact('other', 'o@x.fr')],
    ],
    [
      'the customer where no contact has an address',
      ['own@x.fr'],
      [contact('billing', ''), contact('other', 'o@x.fr')],
    ],
    [
      'each address once, also two in one field',
      ['b1@x.fr', 'b2@x.fr'],
      [contact('billing', 'b1@x.fr; b2@x.fr'), contact('billing', 'B1@X.fr')],
    ],
  ])('O1 B13 a mail goes to %s', (_what, expected, contacts) => {
    expect(addresses({ name: 'Anne', email: 'own@x.fr', contacts })).toEqual(expected);
  });

  it('O1 nobody is made up, and a name cannot break a header', () => {
    expect(addresses({ name: 'Anne', email: 'none', contacts: [] })).toEqual([]);
    const [box] = recipientsOf({ name: 'A\r\nBcc: evil@x.fr', email: 'a@x.fr', contacts: [] });
    expect(box?.name).toBe('A Bcc: evil@x.fr');
    for (const wrong of [
      'a@x.fr>\r\nRCPT TO:<evil@y.fr',
      '"a@x, b@y"@z',
      'a b@x.fr',
      'a@',
      '@x.fr',
      'a@x..fr',
    ]) {
      expect(isMailAddress(wrong), wrong).toBe(false);
    }
  });
});

describe('waiting for the next try', () => {
  it('O2 doubles from 2 seconds to half an hour, and chance shortens it by half at most', () => {
    expect([1, 2, 3, 11, 12, 50].map((tries) => waitAfter(tries, 0))).toEqual([
      2_000, 4_000, 8_000, 1_800_000, 1_800_000, 1_800_000,
    ]);
    assert(
      property(nat(100), double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (tries, chance) => {
        const most = waitAfter(tries, 0);
        const wait = waitAfter(tries, chance);
        expect(wait).toBeLessThanOrEqual(most);
        expect(wait).toBeGreaterThanOrEqual(most / 2);
      }),
    );
  });

  it('O2 is never shorter than Retry-After asks, and an hour at the most', () => {
    expect(waitAfter(1, 0.9, 60_000)).toBe(60_000);
    expect(waitAfter(1, 0.9, 86_400_000)).toBe(3_600_000);
    expect(waitAfter(1, 0, -5)).toBe(2_000);
    expect(waitAfter(99, 0, 1e12)).toBeLessThan(LONGEST_WAIT);
  });
});

const error = (status: number, code = '', retryAfterMs: number | null = null): RelayAnswer<RelayWord> => ({
  kind: 'error',
  status,
  code,
  said: '',
  retryAfterMs,
});

describe('what an answer means', () => {
  it.each([
    ['no answer', { kind: 'no-answer', said: '' }, true, true],
    ['429', error(429, 'rate-limited', 5_000), true, false],
    ['503', error(503, 'busy'), true, true],
    ['500', error(500), false, true],
    ['502 of a proxy', error(502), false, true],
    ['408', error(408, 'too-slow'), true, true],
  ] as const)('O3 %s means later', (_what, answer, isRelayDown, mayBeThere) => {
    expect(verdictOn(answer)).toMatchObject({
      next: 'later',
      reason: 'tries-used-up',
      most: 50,
      isRelayDown,
      mayBeThere,
    });
  });

  it.each([
    [401, 'key-unknown', 'key-refused', true],
    [401, 'key-revoked', 'key-revoked', true],
    [403, '', 'key-refused', true],
    [403, 'origin-refused', 'origin-refused', true],
    [403, 'sender-refused', 'sender-refused', false],
    [409, 'body-differs', 'body-differs', false],
    [413, 'too-large', 'too-large', false],
    [413, '', 'too-large', false],
    [422, 'too-many-recipients', 'too-many-recipients', false],
    [400, 'invalid', 'relay-invalid', false],
  ])('O3 %s %s asks a person: %s', (status, code, reason, isKeyRefused) => {
    expect(verdictOn(error(status, code))).toMatchObject({
      next: 'person',
      reason,
      code: status,
      isKeyRefused,
    });
  });

  it('O4 a page or a 404 means later, and a person after 12 tries', () => {
    const page = verdictOn({ kind: 'garbage', status: 200, said: '' });
    for (const verdict of [page, verdictOn(error(404)), verdictOn(error(405)), verdictOn(error(302))]) {
      expect(verdict).toMatchObject({ next: 'later', most: 12, reason: 'not-a-relay', isRelayDown: true });
    }
    // A portal may have eaten the answer of a relay that took it.
    expect(page).toMatchObject({ mayBeThere: true });
  });
});

const as = (change: Partial<OutboxMessage>) => testMessage(change);
const free = { isSending: false };

describe('what may happen from which state', () => {
  const states = ['waiting', 'at-relay', 'accepted', 'refused', 'unknown', 'cancelled', 'by-hand'] as const;
  const outcome = (result: { ok: boolean; value?: unknown; error?: { reason: string } }) =>
    result.ok ? result.value : result.error?.reason;

  it('O6 O7 only what has not left is cancelled or changed, and the relay is asked where it may be', () => {
    expect(states.map((state) => outcome(takeBackWay(as({ state }), free)))).toEqual([
      'here',
      'ask-relay',
      'message-accepted',
      'here',
      'here',
      'message-cancelled',
      'message-by-hand',
    ]);
    expect(outcome(takeBackWay(as({ isExposed: true }), free))).toBe('ask-relay');
    expect(outcome(takeBackWay(as({}), { isSending: true }))).toBe('message-sending');
  });

  it('O5 O7 what waits is tried now, what came to its end goes under a new id', () => {
    expect(states.map((state) => outcome(retryWay(as({ state }), free)))).toEqual([
      'now',
      'message-at-relay',
      'message-accepted',
      'again',
      'again',
      'again',
      'message-by-hand',
    ]);
    const lost = as({
      isExposed: true,
      tries: 50,
      trouble: { reason: 'tries-used-up', code: null, said: '' },
    });
    expect(startedAnew(lost, at(0))).toMatchObject({
      sendId: lost.sendId,
      isExposed: true,
      tries: 0,
      trouble: null,
    });
    expect(startedAnew(lost, at(0), 'other')).toMatchObject({ sendId: 'other', isExposed: false });
  });

  it('O7 only an unknown one is settled by a person', () => {
    expect(states.filter((state) => settleFault(as({ state })) === null)).toEqual(['unknown']);
  });

  it('O11 what waited in a copy is held, what is at the relay is not', () => {
    expect(heldAfterRestore(as({}))).toMatchObject({
      trouble: { reason: 'restored' },
      nextAt: NEVER,
      isExposed: true,
    });
    expect(states.slice(1).map((state) => heldAfterRestore(as({ state })))).toEqual(Array(6).fill(null));
  });
});

describe('a lease', () => {
  it('O8 holds until it runs out', () => {
    const lease = leaseFrom('m', 'me', NOON);
    expect([0, 179_999, 180_000].map((passed) => isHeld(lease, NOON + passed))).toEqual([true, true, false]);
    expect(isHeld(undefined, NOON)).toBe(false);
  });

  it('O8 does not count when the clock was set back since', () => {
    expect(isHeld(leaseFrom('m', 'me', NOON), NOON - 86_400_000)).toBe(false);
  });
});

describe('the word of the relay', () => {
  const context = { now: NOON, relay: 'https://relay.test' };
  const take = (message: OutboxMessage, word: Partial<RelayWord>) =>
    takeWord(message, testWord(word), context);
  const tried = { at: at(-1000), outcome: 'deferred' as const, code: 450, reason: 'greylisted' };

  it('O10 is taken once', () => {
    const first = take(as({}), { attempts: [tried] });
    expect(first).toMatchObject({ state: 'at-relay', receipts: [{ relay: context.relay }] });
    expect(first?.attempts).toMatchObject([{ by: 'relay', code: 450 }]);
    expect(take({ ...first!, rev: 2 }, { attempts: [tried] })).toBeNull();
  });

  it('O10 an end stays an end, but an unknown one may turn out to be something', () => {
    expect(take(as({ state: 'accepted' }), { state: 'at-relay' })).toBeNull();
    expect(take(as({ state: 'cancelled' }), { state: 'accepted' })).toBeNull();
    expect(take(as({ state: 'unknown' }), { state: 'at-relay' })).toBeNull();
    expect(take(as({ state: 'unknown' }), { state: 'accepted' })).toMatchObject({ state: 'accepted' });
    expect(take(as({ sendId: 'newer' }), { state: 'accepted' })).toBeNull();
  });

  it('O10 refused and unknown ask a person, with the words of the mail server', () => {
    const refused = { ...tried, outcome: 'refused' as const, code: 550, reason: 'no such user' };
    expect(take(as({}), { state: 'refused', attempts: [refused] })).toMatchObject({
      state: 'refused',
      trouble: { reason: 'refused-by-server', code: 550, said: 'no such user' },
    });
    expect(take(as({}), { state: 'unknown' })).toMatchObject({ trouble: { reason: 'maybe-delivered' } });
  });

  it('O10 withdrawn there by nobody here asks a person, who sends it again or lets it be', () => {
    const told = { ...take(as({ state: 'at-relay' }), { state: 'cancelled' })!, rev: 2 };
    expect(told).toMatchObject({ state: 'cancelled', trouble: { reason: 'withdrawn-there' } });
    expect(takeBackWay(told, free)).toMatchObject({ value: 'here' });
    expect(retryWay(told, free)).toMatchObject({ value: 'again' });
    expect(takeBackWay({ ...cancelled(told, at(0)), rev: 3 }, free)).toMatchObject({ ok: false });
  });

  it('O9 is measured by the clock of the relay, whatever that is set to', () => {
    const far = 86_400_000 * 30;
    const waits = (wait: number, clock: number) =>
      take(as({}), { attempts: [{ ...tried, at: at(clock) }], nextTryAt: at(clock + wait) })?.nextAt;
    expect([0, far, -far].map((clock) => waits(300_000, clock))).toEqual(Array(3).fill(at(300_000)));
    expect(waits(far, 0)).toBe(at(3_600_000));
    expect(waits(-5, 0)).toBe(at(0));
    const sealed = as({ notBefore: at(86_400_000) });
    expect(take(sealed, { nextTryAt: at(1000) })?.nextAt).toBe(at(86_400_000));
  });
});
