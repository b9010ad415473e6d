// The home screen over 1,000 to 100,000 invoices of 2,000 customers: what it asks, after each kind of change.
import { withInvoices } from '../lib/invoices.mjs';
import { median, milliseconds, printTable } from '../lib/table.mjs';

const sizes = (process.env.BENCH_INVOICES ?? '1000,100000').split(',').map(Number);
const TARGET = 1.3;
/** The first questions after a start are asked so often, each time after another start. */
const STARTS = Number(process.env.BENCH_ROUNDS ?? 9);
/** Changes of each kind; the first ones compile and are not counted. */
const CHANGES = { warm: 5, counted: 45 };

/** Runs in the page. Nothing may be remembered from before: each question comes right after a change. */
async function timesAfterChanges({ warm, counted }) {
  const { dashboard, customers, invoices, payments } = window.quittance;
  /** The clock has steps of a tenth of a millisecond: what takes a few of them is asked several times. */
  const timed = async (work, asks = 1) => {
    const started = performance.now();
    for (let ask = 0; ask < asks; ask += 1) await work();
    return (performance.now() - started) / asks;
  };
  const customerId = (await customers.list({ pageSize: 1 })).rows[0].id;
  const draft = (time) => ({
    customerId,
    periodStart: '2026-11-01',
    periodEnd: '2026-11-30',
    title: `Home ${time}`,
    lines: [{ title: 'Work', quantity: '1', unitPrice: '10' }],
  });
  const changes = {
    draft: (time) => invoices.save(draft(time)),
    issue: async (time) => {
      const { id } = await invoices.save(draft(time));
      await invoices.issue(id);
    },
    payment: () => payments.record({ customerId, currency: 'EUR', method: 'cash', amount: '1' }),
    'nothing new': async () => undefined,
  };
  const times = {};
  for (const [change, make] of Object.entries(changes)) {
    const [of, waiting] = [[], []];
    const asks = change === 'nothing new' ? 20 : 1;
    for (let time = 0; time < warm + counted; time += 1) {
      await make(time);
      of.push(await timed(() => dashboard.of('EUR'), asks));
      await make(time + 1000);
      waiting.push(await timed(() => dashboard.waiting(), asks));
    }
    times[`the dashboard after: ${change}`] = of.slice(warm);
    times[`what waits after: ${change}`] = waiting.slice(warm);
  }
  return times;
}

/** Runs in the page, once after a start. */
async function timesAtFirst() {
  const { dashboard } = window.quittance;
  const started = performance.now();
  await dashboard.of('EUR');
  const asked = performance.now();
  await dashboard.waiting();
  return {
    'the dashboard, the first time after a start': asked - started,
    'what waits, the first time after a start': performance.now() - asked,
  };
}

/** A screen that asks neither question, with the books open. */
async function start(page, app) {
  await page.goto(`${app}settings`);
  await page.evaluate(() => window.quittance.ready.then(() => window.quittance.invoices.list()));
}

async function measured(app, count) {
  return withInvoices(count, app, async (page) => {
    // The first opening after the books were made builds what is kept; those after it are like any other.
    await start(page, app);
    await page.evaluate(() => window.quittance.dashboard.of('EUR'));
    await page.waitForTimeout(6000);
    const times = {};
    for (let round = 0; round < STARTS; round += 1) {
      await start(page, app);
      for (const [what, ms] of Object.entries(await page.evaluate(timesAtFirst)))
        (times[what] ??= []).push(ms);
    }
    return { ...times, ...(await page.evaluate(timesAfterChanges, CHANGES)) };
  });
}

export async function run({ app }) {
  const results = new Map();
  for (const count of sizes) results.set(count, await measured(app, count));
  const [least, ...others] = sizes;
  const base = results.get(least);
  for (const count of others) {
    const rows = Object.entries(results.get(count)).map(([what, ours]) => ({
      what,
      ours: milliseconds(median(ours)),
      against: milliseconds(median(base[what])),
      ratio: median(ours) / median(base[what]),
      target: TARGET,
    }));
    printTable(
      `Home at ${count.toLocaleString('en')} invoices against ${least.toLocaleString('en')}: medians of ${STARTS} starts and ${CHANGES.counted} changes`,
      rows,
    );
  }
}
