import { describe, expect, it } from 'vitest';
import { newRun, runIdOf, withStep } from '@domain/automation/run-states.ts';
import { generateAll } from '../commands/generate-all.ts';
import { openFrenchBooks, openTestBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, addRow, allRecords, valueOf } from '../testing/outcomes.ts';
import { alone } from './alone.ts';
import { begin, claim } from './claim.ts';
import { recordRun } from './record-run.ts';
import { booksOfStep } from './run-books.ts';
import { lockOver, movingClock } from './testing/clock.ts';

const at = (text: string) => Date.parse(text);

/** One database, as many windows as wanted, one clock and one lock over all of them. */
async function windows(count: number, begin = '2026-11-30T06:00:00Z') {
  const clock = movingClock(at(begin));
  const senderLock = lockOver();
  const { ids } = testDeps();
  const name = `engine-${Math.random()}`;
  const open = [];
  for (let nth = 0; nth < count; nth += 1) {
    const deps = testDeps({ clock, senderLock, ids });
    open.push(nth === 0 ? await openFrenchBooks(name, deps) : await openTestBooks(name, deps));
  }
  return { clock, open, services: open.map(({ services }) => services) };
}

const daily = {
  name: 'Invoices of the day before',
  steps: [{ service: 'generate-invoices' as const, options: { period: 'yesterday' } }],
  schedule: { recurrence: { every: 'day' as const }, time: '08:00' },
};

describe('due times', () => {
  it('A4 RU1 RU2 three due times that a clock jumped over run once each over two windows, in order', async () => {
    const { clock, services } = await windows(2);
    const [one, two] = services as [(typeof services)[0], (typeof services)[0]];
    const anne = await addCustomer(one, 'Anne');
    for (const day of ['2026-11-29', '2026-11-30', '2026-12-01']) await addRow(one, anne.id, day);
    const { id } = valueOf(await one.automations.save(daily));
    expect((await one.automations.tick()).nextInMs).toBe(at('2026-11-30T07:00:00Z') - clock.now());
    clock.set('2026-12-02T09:30:00Z');
    const ticks = await Promise.all([one.automations.tick(), two.automations.tick()]);
    expect(ticks.flatMap(({ ran }) => ran.map(({ occurrence }) => occurrence)).sort()).toEqual([
      '2026-11-30T08:00',
      '2026-12-01T08:00',
      '2026-12-02T08:00',
    ]);
    const { rows } = await two.automations.history({ automationId: id });
    expect(rows.map(({ day, state, trigger }) => [day, state, trigger])).toEqual([
      ['2026-12-02', 'done', 'catch-up'],
      ['2026-12-01', 'done', 'catch-up'],
      ['2026-11-30', 'done', 'catch-up'],
    ]);
    expect(rows.map(({ steps }) => steps[0]!.results.length)).toEqual([1, 1, 1]);
    expect(await allRecords(one)).toHaveLength(3);
    expect((await one.automations.tick()).ran).toEqual([]);
    expect(await one.audit.verify()).toMatchObject({ ok: true });
  });
});

describe('a run by hand', () => {
  it('A4 A9 works for the day of the plan that was confirmed, also when midnight has passed since', async () => {
    const { clock, services } = await windows(1, '2026-11-30T22:59:00Z');
    const [one = never()] = services;
    const { id } = valueOf(await one.automations.save(daily));
    clock.set('2026-11-30T23:00:30Z');
    expect(valueOf(await one.automations.runNow(id, {}, '2026-11-30')).day).toBe('2026-11-30');
    expect(valueOf(await one.automations.runNow(id)).day).toBe('2026-12-01');
  });
});

describe('what was missed', () => {
  /** A daily automation of one window, three days late. */
  async function threeLate(missed: 'run' | 'ask') {
    const { clock, services } = await windows(1);
    const [{ automations } = never()] = services;
    const { id } = valueOf(await automations.save({ ...daily, missed }));
    clock.set('2026-12-02T09:30:00Z');
    return { clock, automations, id };
  }

  it('A4 RU2 waits for a word where a person wants to be asked: run', async () => {
    const { automations, id } = await threeLate('ask');
    expect(await automations.tick()).toMatchObject({ ran: [], asking: 3 });
    expect((await automations.get(id))?.due.map(({ key }) => key)).toHaveLength(3);
    const ran = valueOf(await automations.settleMissed(id, 'run'));
    expect(ran.map(({ day }) => day)).toEqual(['2026-11-30', '2026-12-01', '2026-12-02']);
    expect(await automations.tick()).toMatchObject({ ran: [], asking: 0 });
  });

  it('A4 RU2 waits for a word where a person wants to be asked: skip', async () => {
    const { clock, automations, id } = await threeLate('ask');
    expect(valueOf(await automations.settleMissed(id, 'skip')).map(({ state }) => state)).toEqual([
      'skipped',
      'skipped',
      'skipped',
    ]);
    expect(await automations.tick()).toMatchObject({ ran: [], asking: 0 });
    clock.set('2026-12-03T07:00:10Z');
    expect((await automations.tick()).ran.map(({ day, trigger }) => [day, trigger])).toEqual([
      ['2026-12-03', 'schedule'],
    ]);
  });

  it('A4 RU2 very many are nobody’s habit: one question with the true count, one word for all of them, in order', async () => {
    const { clock, automations, id } = await threeLate('run');
    clock.set('2027-12-01T09:30:00Z');
    const days = 367;
    expect(await automations.tick()).toMatchObject({ ran: [], asking: days });
    expect((await automations.get(id))?.due).toHaveLength(days);
    const said: string[] = [];
    const onProgress = ({ phase, done, total }: { phase: string; done: number; total: number }) =>
      void said.push(`${phase} ${done}/${total}`);
    const ran = valueOf(await automations.settleMissed(id, 'run', { onProgress }));
    expect(ran).toHaveLength(days);
    expect(ran.map(({ day }) => day)).toEqual(ran.map(({ day }) => day).toSorted());
    expect([said[0], said.at(-1)]).toEqual([`catch-up 0/${days}`, `catch-up ${days - 1}/${days}`]);
    expect(said).toHaveLength(days);
    expect(await automations.tick()).toMatchObject({ ran: [], asking: 0 });
  });

  it('A4 RU2 as many are let go with one word, more than are ever shown', async () => {
    const { clock, automations, id } = await threeLate('run');
    clock.set('2031-01-01T00:00:00Z');
    const { asking } = await automations.tick();
    expect(asking).toBeGreaterThan(1400);
    expect(valueOf(await automations.settleMissed(id, 'skip'))).toHaveLength(asking);
    expect(await automations.tick()).toMatchObject({ ran: [], asking: 0 });
  });

  it('A4 RU2 cancelled in between, what is left waits for a word and never goes on by itself', async () => {
    const { clock, automations, id } = await threeLate('run');
    clock.set('2027-03-20T09:30:00Z');
    expect(await automations.tick()).toMatchObject({ ran: [], asking: 111 });
    const stopper = new AbortController();
    const onProgress = ({ done }: { done: number }) => {
      if (done === 50) stopper.abort();
    };
    const ran = valueOf(await automations.settleMissed(id, 'run', { signal: stopper.signal, onProgress }));
    expect(ran.slice(-2).map(({ state }) => state)).toEqual(['done', 'cancelled']);
    // Sixty would run by themselves: a person stopped them.
    expect(await automations.tick()).toMatchObject({ ran: [], asking: 60 });
    valueOf(await automations.save({ ...daily, id, name: 'Every day' }));
    expect(await automations.tick()).toMatchObject({ ran: [], asking: 60 });
    expect(valueOf(await automations.settleMissed(id, 'run'))).toHaveLength(60);
    expect(await automations.tick()).toMatchObject({ ran: [], asking: 0 });
    clock.set('2027-03-21T07:00:10Z');
    expect((await automations.tick()).ran.map(({ day }) => day)).toEqual(['2027-03-21']);
  });

  it('A4 RU3 what falls into a pause, or before a changed schedule, is no backlog', async () => {
    const { clock, automations, id } = await threeLate('run');
    valueOf(await automations.pause(id, true));
    expect(await automations.tick()).toEqual({ ran: [], asking: 0, nextInMs: null });
    valueOf(await automations.pause(id, false));
    expect((await automations.tick()).ran).toEqual([]);
    clock.set('2026-12-04T09:30:00Z');
    valueOf(await automations.save({ ...daily, id, schedule: { ...daily.schedule, time: '10:00' } }));
    expect((await automations.tick()).ran).toEqual([]);
    clock.set('2026-12-05T09:00:00Z');
    // The name alone leaves the schedule as it stands.
    valueOf(
      await automations.save({
        ...daily,
        id,
        name: 'Every day',
        schedule: { ...daily.schedule, time: '10:00' },
      }),
    );
    expect((await automations.tick()).ran.map(({ day }) => day)).toEqual(['2026-12-05']);
  });

  it('A4 RU10 a clock that is put back runs nothing twice', async () => {
    const { clock, automations } = await threeLate('run');
    expect((await automations.tick()).ran).toHaveLength(3);
    for (const time of ['2026-11-30T07:00:00Z', '2026-12-01T12:00:00Z', '2026-12-02T23:00:00Z']) {
      clock.set(time);
      expect((await automations.tick()).ran).toEqual([]);
    }
  });
});

describe('a run that was cut off', () => {
  const chain = [daily.steps[0], daily.steps[0]].map(({ service } = never()) => ({
    service,
    options: { period: 'previous-month' as const, customerIds: [], issue: true, rentals: false },
  }));

  /** The window dies after its first step has stored its invoices and before it could say so. */
  async function cutOff(tries = 1) {
    const { clock, open, services } = await windows(2);
    const [one = never(), two = never()] = services;
    const [{ books } = never()] = open;
    for (const name of ['Anne', 'Bob']) {
      const { id } = await addCustomer(one, name);
      await addRow(one, id, '2026-10-10');
    }
    const run = newRun({
      id: 'cut',
      automation: { id: '', name: 'Month' },
      trigger: 'hand',
      occurrence: '',
      day: '2026-11-30',
      chain,
      startedAt: '2026-11-30T06:00:00.000Z',
    });
    await alone(books, async (holder) => {
      valueOf(await begin({ books, holder }, run));
      valueOf(await recordRun({ books, holder }, withStep(run, 0, { state: 'running', tries }), true));
      const ofStep = booksOfStep(books, run.id, 0, holder);
      valueOf(await generateAll(ofStep, { from: '2026-10-01', to: '2026-10-31', issue: true }));
    });
    return { clock, one, two };
  }

  it('A4 RU4 goes on in another window where it was, knows what it had made, and doubles nothing', async () => {
    const { one, two } = await cutOff();
    const [run] = (await two.automations.tick()).ran;
    expect(run).toMatchObject({ id: 'cut', state: 'done', steps: [{ tries: 2, state: 'done' }, {}] });
    expect(run!.steps[0]!.results.map(({ label }) => label).sort()).toEqual(['F-2026-0001', 'F-2026-0002']);
    expect(await allRecords(one)).toHaveLength(2);
    expect((await one.automations.tick()).ran).toEqual([]);
  });

  it('A4 RU4 one that is cut off again and again fails', async () => {
    const { two } = await cutOff(3);
    const [run] = (await two.automations.tick()).ran;
    expect(run).toMatchObject({ state: 'failed', steps: [{ fault: { reason: 'run-step-dies' } }, {}] });
  });

  it('A4 RU9 in books that come back from a backup it waits for a person, and no schedule runs', async () => {
    const { clock, one } = await cutOff();
    const { id } = valueOf(await one.automations.save(daily));
    const { file } = valueOf(await one.backup.create('a long passphrase'));
    clock.set('2026-12-02T09:30:00Z');
    valueOf(await one.backup.restore(file, 'a long passphrase'));
    expect(await one.automations.tick()).toMatchObject({ ran: [], asking: 0 });
    expect(await one.automations.get(id)).toMatchObject({ isPaused: true });
    expect(await one.automations.run('cut')).toMatchObject({ state: 'needs-you' });
    expect(valueOf(await one.automations.goOn('cut', []))).toMatchObject({ state: 'done' });
    expect(await allRecords(one)).toHaveLength(2);
    expect(await one.audit.verify()).toMatchObject({ ok: true });
  });
});

describe('one runner', () => {
  it('A4 RU8 a second run waits for the first', async () => {
    const { open, services } = await windows(2);
    const [{ books } = never()] = open;
    await alone(books, async () => {
      expect(await services[1]!.automations.runSteps('Now', ['generate-invoices'])).toMatchObject({
        error: { name: 'Locked', reason: 'automation-busy' },
      });
    });
    expect(await services[1]!.automations.runSteps('Now', ['generate-invoices'])).toMatchObject({ ok: true });
  });

  it('A4 RU8 a window that was frozen with the lock in its hand can store nothing of a run that went on elsewhere', async () => {
    const { clock, open, services } = await windows(2);
    const [{ books: frozen } = never()] = open;
    const [one = never(), two = never()] = services;
    const { id } = await addCustomer(one, 'Anne');
    await addRow(one, id, '2026-11-29');
    valueOf(await one.automations.save(daily));
    const automation = (await one.automations.list())[0]!;
    clock.set('2026-11-30T07:00:10Z');
    await alone(frozen, async (holder) => {
      valueOf(await claim({ books: frozen, holder }, automation, automation.next!));
      // Ten minutes later its lease is over, and the other one takes over.
      clock.set('2026-11-30T07:10:00Z');
      expect((await two.automations.tick()).ran).toMatchObject([
        { id: runIdOf(automation.id, '2026-11-30T08:00'), state: 'done' },
      ]);
      const late = booksOfStep(frozen, 'any', 0, holder);
      expect(await generateAll(late, { from: '2026-11-01', to: '2026-11-30', issue: true })).toMatchObject({
        error: { reason: 'run-taken-over' },
      });
    });
    expect(await allRecords(one)).toHaveLength(1);
  });
});

const never = (): never => {
  throw new Error('It is there');
};
