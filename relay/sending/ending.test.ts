import { describe, expect, it } from 'vitest';
import { backOff, endingOf } from './ending.ts';
import { blanked, failedSending } from './smtp-answers.ts';
import type { Handover } from './carrier.ts';
import type { TakenMessage } from '../store/store.ts';

const retry = { first: 1000, longest: 60_000, giveUpAfter: 3_600_000 };
const message = (change: Partial<TakenMessage> = {}): TakenMessage => ({
  id: 'i',
  keyId: 'k',
  messageId: '<i@x>',
  from: 'a@x.example',
  recipients: ['b@y.example', 'c@y.example'],
  dueSince: 0,
  ranSince: 0,
  tries: 0,
  wasServed: false,
  ...change,
});
/** The relay has run all the time, and nobody has set the clock. */
const at = (now: number, ran = now) => ({ now, ran });
const said = { code: 450, reason: '450 later' };

describe('the next try', () => {
  it('RL4 comes later each time, at most the longest wait, a fifth more or less', () => {
    expect([0, 1, 2, 3].map((tries) => backOff(tries, retry, 0.5))).toEqual([1000, 2000, 4000, 8000]);
    expect(backOff(500, retry, 0.5)).toBe(60_000);
    expect([backOff(0, retry, 0), backOff(0, retry, 1)]).toEqual([800, 1200]);
  });

  it('RL4 asks only for those who were not served', () => {
    const sent: Handover = { kind: 'sent', ...said, refused: ['b@y.example'], deferred: ['c@y.example'] };
    const ending = endingOf(
      message({ recipients: ['a@y.example', 'b@y.example', 'c@y.example'] }),
      sent,
      at(0),
      retry,
    );
    expect(ending).toMatchObject({
      stand: 'waiting',
      recipients: ['c@y.example'],
      refusedRecipients: ['b@y.example'],
    });
  });

  it('RL4 a mail that some got is accepted at its end, and names those who did not', () => {
    const served = message({ wasServed: true, recipients: ['c@y.example'] });
    const refused = endingOf(served, { kind: 'refused', code: 550, reason: 'no' }, at(0), retry);
    expect(refused).toMatchObject({ stand: 'accepted', refusedRecipients: ['c@y.example'] });
    const lost = endingOf(served, { kind: 'unknown', code: null, reason: 'cut' }, at(0), retry);
    expect(lost).toMatchObject({
      stand: 'accepted',
      attempt: { outcome: 'unknown' },
      recipients: [],
      refusedRecipients: ['c@y.example'],
    });
    const late: Handover = { kind: 'deferred', ...said, refused: [], isAway: false };
    const givenUp = endingOf({ ...served, tries: 70 }, late, at(retry.giveUpAfter), retry);
    expect(givenUp).toMatchObject({ stand: 'accepted', refusedRecipients: ['c@y.example'], dueAt: null });
    expect(givenUp.attempt).toMatchObject({ outcome: 'refused', reason: 'Given up after 450 later' });
  });

  it('RL12 RL4 a clock that jumps ahead by a year gives up no mail at its first refusal', () => {
    const year = 365 * 86_400_000;
    const late: Handover = { kind: 'deferred', ...said, refused: [], isAway: false };
    const minutes = [0, 5, 28, 30, 60];
    const stands = minutes.map((ran) => endingOf(message(), late, at(year, ran * 60_000), retry).stand);
    // Half an hour is half of what is stated.
    expect(stands).toEqual(['waiting', 'waiting', 'waiting', 'refused', 'refused']);
  });

  it('RL12 RL4 a clock that is set back does not make it go on for ever', () => {
    const late: Handover = { kind: 'deferred', ...said, refused: [], isAway: false };
    const minutes = [30, 58, 60];
    const stands = minutes.map((ran) => endingOf(message(), late, at(-1e9, ran * 60_000), retry).stand);
    expect(stands).toEqual(['waiting', 'waiting', 'refused']);
  });

  it('RL4 as planned it is given up after the stated time, neither sooner nor later', () => {
    const late: Handover = { kind: 'deferred', ...said, refused: [], isAway: false };
    let now = 0;
    let tries = 0;
    for (;;) {
      const ending = endingOf(message({ tries }), late, at(now), retry);
      if (ending.dueAt === null) break;
      tries += 1;
      now = ending.dueAt;
    }
    expect(now).toBeGreaterThan(retry.giveUpAfter - 2 * retry.longest);
    expect(now).toBeLessThan(retry.giveUpAfter);
  });

  it('RL4 one recipient refused for good and one for a while: the second is tried again', () => {
    const fault = Object.assign(new Error('all rejected'), {
      responseCode: 450,
      response: '450 later',
      rejectedErrors: [
        Object.assign(new Error('no'), { responseCode: 550, recipient: 'b@y.example' }),
        Object.assign(new Error('later'), { responseCode: 450, recipient: 'c@y.example' }),
      ],
    });
    expect(endingOf(message(), failedSending(fault, false), at(0), retry)).toMatchObject({
      stand: 'waiting',
      recipients: ['c@y.example'],
      refusedRecipients: ['b@y.example'],
    });
  });

  it('RL3 no answer after the whole content is unknown, before it a try for later', () => {
    const cut = Object.assign(new Error('Connection closed unexpectedly'), { code: 'ECONNECTION' });
    expect(failedSending(cut, true).kind).toBe('unknown');
    expect(failedSending(cut, false)).toMatchObject({ kind: 'deferred', isAway: true });
  });

  it.each([
    [220, 'unknown'],
    [250, 'unknown'],
    [354, 'unknown'],
    [421, 'deferred'],
    [451, 'deferred'],
    [554, 'refused'],
  ])(
    'RL3 after the whole content a %i that was not expected is %s: only a refusal is tried again',
    (code, kind) => {
      const odd = Object.assign(new Error('Message failed'), { responseCode: code, response: `${code} odd` });
      expect(failedSending(odd, true).kind).toBe(kind);
    },
  );

  it('RL8 what a server says is one line without addresses', () => {
    expect(blanked('550 5.1.1 <ana@client.example>: "x@y.example" is\r\nnot here')).toBe(
      '550 5.1.1 <…@…>: "…@…" is not here',
    );
    expect(blanked('x'.repeat(2000))).toHaveLength(300);
  });
});
