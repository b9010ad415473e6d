// The home screen over 1,000 to 100,000 invoices of 2,000 customers: what it asks, after each kind of change.
import { withInvoices } from '../lib/invoices.mjs';
import { median, milliseconds, printTable } from '../lib/table.mjs';

const sizes = (process.env.BENCH_INVOICES ?? '1000,100000').split(',').map(Number);
const TARGET = 1.3;

/** Runs in the page. Nothing may be remembered from before: each question comes right after a change. */
async function dashboardTimes() {
  const { dashboard, customers, invoices, payments } = window.quittance;
  /** The clock has steps of a tenth of a millisecond: what takes a few of them is asked several times. */
  const timed = async (work, asks = 1) => {
    const started = performance.now();
    for (let ask = 0; ask < asks; ask += 1) await work();
    return (performance.now() - started) / asks;
  };
  const first = {
    'the dashboard': await timed(() => dashboard.of('EUR')),
    'what waits': await timed(() => dashboard.waiting()),
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
    for (let time = 0; time < 30; time += 1) {
      await make(time);
      of.push(await timed(() => dashboard.of('EUR'), asks));
      await make(time + 100);
      waiting.push(await timed(() => dashboard.waiting(), asks));
    }
    times[`the dashboard after: ${change}`] = of.slice(5);
    times[`what waits after: ${change}`] = waiting.slice(5);
  }
  return { first, times };
}

async function measured(app, count) {
  return withInvoices(count, app, async (page) => {
    // The first opening after the books were made builds what is kept; the second is like any other.
    await page.goto(`${app}settings`);
    await page.evaluate(() => window.quittance.ready.then(() => window.quittance.dashboard.of('EUR')));
    await page.waitForTimeout(6000);
    await page.goto(`${app}settings`);
    await page.evaluate(() => window.quittance.ready.then(() => window.quittance.invoices.list()));
    return page.evaluate(dashboardTimes);
  });
}

export async function run({ app }) {
  const results = new Map();
  for (const count of sizes) results.set(count, await measured(app, count));
  const [least, ...others] = sizes;
  const base = results.get(least);
  for (const count of others) {
    const { first, times } = results.get(count);
    const rows = Object.entries(times).map(([what, ours]) => ({
      what,
      ours: milliseconds(median(ours)),
      against: milliseconds(median(base.times[what])),
      ratio: median(ours) / median(base.times[what]),
      target: TARGET,
    }));
    const firsts = Object.entries(first).map(([what, ours]) => ({
      what: `${what}, the first time after a start`,
      ours: milliseconds(ours),
      against: milliseconds(base.first[what]),
    }));
    printTable(
      `Home at ${count.toLocaleString('en')} invoices against ${least.toLocaleString('en')}: medians of 25`,
      [...rows, ...firsts],
    );
  }
}
