import { call, expect, importText, openBooks, test } from './support/app.ts';
import { given, heard, refused, stopped } from './support/api.ts';

interface Occurrence {
  key: string;
  date: string;
  at: string;
}

interface Run {
  id: string;
  state: string;
  day: string;
  trigger: string;
}

interface Row {
  id: string;
  isPaused: boolean;
  next: Occurrence | null;
  due: Occurrence[];
  lastRun: Run | null;
}

const now = '2026-11-15T09:00:00Z';
const drafts = [{ service: 'generate-invoices', options: { period: 'previous-month' } }];

/** Books of which October waits: 100.00 before tax. */
async function openOctober(page: Parameters<typeof openBooks>[0]): Promise<void> {
  await page.clock.setSystemTime(new Date(now));
  await openBooks(page, { timeZone: 'Europe/Paris' });
  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', { name: 'Anne' });
  await call(page, 'transactions.save', { customerId, date: '2026-10-10', title: 'Work', unitPrice: '100' });
}

test('E16 A4 schedules: due times, RRULE both ways, the holidays of the country and one’s own', async ({
  page,
}) => {
  await page.clock.setSystemTime(new Date(now));
  await openBooks(page, { timeZone: 'Europe/Paris' });
  const last = { every: 'month', day: 'last', time: '08:00' };
  const times = await given<Occurrence[]>(page, 'automations.occurrences', last, 4);
  expect(times.map(({ date }) => date)).toEqual(['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28']);
  // Eight in the morning in Paris, in winter.
  expect(times[0]!.at).toBe('2026-11-30T07:00:00.000Z');
  expect(await given<Occurrence[]>(page, 'automations.occurrences', { ...last, day: 2 }, 12)).toHaveLength(
    12,
  );

  const rule = await given<string>(page, 'automations.toRRule', last);
  expect(rule).toContain('DTSTART;TZID=Europe/Paris:20261');
  expect(rule).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=-1');
  const back = await given<object>(page, 'automations.fromRRule', rule);
  expect(back).toMatchObject({
    time: '08:00',
    timeZone: 'Europe/Paris',
    recurrence: { every: 'month', interval: 1, on: { day: 'last' } },
  });
  expect(await given(page, 'automations.occurrences', back, 4)).toEqual(times);
  expect(await refused(page, 'automations.fromRRule', 'FREQ=SECONDLY', 'UTC')).toMatchObject({
    name: 'Unsupported',
    message: expect.stringContaining('SECONDLY'),
  });

  const own = [{ on: '2026-11-30', name: 'Stocktaking' }];
  const usual = await given<{ days: { on: string; name: string }[]; isOwn: boolean }>(
    page,
    'automations.holidays',
  );
  expect(usual.isOwn).toBe(false);
  expect(usual.days.map(({ on }) => on)).toContain('07-14');
  await given(page, 'automations.saveHolidays', own);
  expect(await given(page, 'automations.holidays')).toEqual({ days: own, isOwn: true });
  const open = { ...last, closedDays: 'after', holidays: true };
  const [moved] = await given<Occurrence[]>(page, 'automations.occurrences', open, 1);
  expect(moved).toMatchObject({ key: times[0]!.key, date: '2026-12-01' });
  await call(page, 'automations.saveHolidays', null);
  expect(await given(page, 'automations.holidays')).toEqual(usual);
});

test('E16 A4 an automation is read, paused, run, told of, and deleted; its runs stay', async ({ page }) => {
  await openOctober(page);
  const { id } = await given<Row>(page, 'automations.save', {
    name: 'Month',
    steps: drafts,
    schedule: { every: 'month', day: 2, time: '08:00' },
  });
  expect(await given(page, 'automations.get', id)).toMatchObject({
    isPaused: false,
    next: { date: '2026-12-02', at: '2026-12-02T07:00:00.000Z' },
    due: [],
    lastRun: null,
  });
  await call(page, 'automations.pause', id);
  expect(await given(page, 'automations.get', id)).toMatchObject({ isPaused: true, next: null });
  await call(page, 'automations.pause', id, false);
  expect(await given(page, 'automations.get', id)).toMatchObject({ next: { date: '2026-12-02' } });

  const [plan] = await call<object[]>(page, 'automations.preview', drafts);
  expect(plan).toMatchObject({
    service: 'generate-invoices',
    in: { rows: 1, amounts: { EUR: '100.00' } },
    held: { rows: 0 },
    makes: [{ kind: 'invoice', amount: '120.00', currency: 'EUR' }],
    fault: null,
  });
  // In September there was nothing to bill.
  const [empty] = await call<object[]>(page, 'automations.preview', drafts, '2026-10-02');
  expect(empty).toMatchObject({ in: { rows: 0 } });
  expect(await given(page, 'invoices.list')).toMatchObject({ total: 0 });

  // A run is a record: stopped, it says so.
  expect(await stopped(page, 'automations.runNow', id)).toBeNull();
  expect(await given(page, 'automations.get', id)).toMatchObject({ lastRun: { state: 'cancelled' } });
  expect(await given(page, 'invoices.list')).toMatchObject({ total: 0 });
  const { value: run, told } = await heard<Run>(page, 'automations.runNow', id);
  expect(told.length).toBeGreaterThan(0);
  expect(run).toMatchObject({
    state: 'done',
    steps: [{ control: { in: { rows: 1, amounts: { EUR: '100.00' } }, out: { rows: 1 } }, failures: [] }],
  });
  expect(await given(page, 'automations.run', run.id)).toEqual(run);
  expect(await refused(page, 'automations.run', 'nothing')).toMatchObject({ name: 'NotFound' });
  expect(await given(page, 'automations.get', id)).toMatchObject({ lastRun: { id: run.id } });

  await given(page, 'automations.delete', id);
  expect(await refused(page, 'automations.get', id)).toMatchObject({ name: 'NotFound' });
  expect(await given(page, 'automations.list')).toEqual({ rows: [], total: 0, page: 1, pageSize: 25 });
  expect(await given(page, 'automations.run', run.id)).toEqual(run);
});

test('E16 RU2 what was missed waits for a word: skipped, or run in order', async ({ page }) => {
  await page.clock.setSystemTime(new Date('2026-11-01T06:00:00Z'));
  await openBooks(page, { timeZone: 'Europe/Paris' });
  const daily = async (name: string) =>
    (
      await given<Row>(page, 'automations.save', {
        name,
        steps: [{ service: 'generate-invoices', options: { period: 'yesterday' } }],
        schedule: { every: 'day', time: '08:00' },
        missed: 'ask',
      })
    ).id;
  const [run, skip] = [await daily('Run'), await daily('Skip')];
  await page.clock.setSystemTime(new Date('2026-11-03T09:00:00Z'));
  await call(page, 'automations.tick');
  const due = (await given<Row>(page, 'automations.get', run)).due.map(({ date }) => date);
  expect(due).toEqual(['2026-11-01', '2026-11-02', '2026-11-03']);
  const skipped = await given<Run[]>(page, 'automations.settleMissed', skip, 'skip');
  expect(skipped.map(({ state }) => state)).toEqual(['skipped', 'skipped', 'skipped']);
  const { value: ran, told } = await heard<Run[]>(page, 'automations.settleMissed', run, 'run');
  expect(ran.map(({ day, state }) => [day, state])).toEqual(due.map((day) => [day, 'done']));
  expect(told.filter(({ phase }) => phase === 'catch-up').map(({ done, total }) => [done, total])).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
  for (const id of [run, skip]) expect((await given<Row>(page, 'automations.get', id)).due).toEqual([]);
});

test('E16 D7 a run that waits for its file goes on with it; a plain tab says that it is not woken', async ({
  page,
}) => {
  await openBooks(page);
  const head = 'Key,Date,Customer,Title,Quantity,Unit price,Tax rate';
  // Its columns were confirmed once.
  await importText(page, `${head}\nK-0,2026-09-03,Anne,Work,1,46.00,20\n`);
  const steps = [{ service: 'read-files', options: { sourceId: '' } }];
  const waiting = await given<Run>(page, 'automations.runSteps', 'By hand', steps);
  expect(waiting.state).toBe('needs-you');
  const october = { fileName: 'october.csv', text: `${head}\nK-1,2026-10-03,Anne,Work,2,46.00,20\n` };
  const done = await given<Run>(page, 'automations.goOn', waiting.id, [october]);
  expect(done).toMatchObject({ id: waiting.id, state: 'done', steps: [{ control: { in: { rows: 1 } } }] });
  expect(await given(page, 'transactions.list')).toMatchObject({ total: 2, sums: { EUR: '138.00' } });
  expect(await given(page, 'automations.closedPowers')).toMatchObject({
    periodicSync: 'not-granted',
    isInstalled: false,
  });
});
