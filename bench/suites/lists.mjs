// The invoice list over 1,000 to 500,000 invoices of 2,000 customers, against pages of 50 rows read by an index.
import { readFileSync } from 'node:fs';
import { root } from '../../scripts/lib/set-up.mjs';
import { withInvoices } from '../lib/invoices.mjs';
import {
  figuresTime,
  issueTime,
  listTimes,
  loadTime,
  readEverything,
  settleTimes,
} from '../lists/questions.mjs';
import { median, milliseconds, printTable } from '../lib/table.mjs';

const sizes = (process.env.BENCH_INVOICES ?? '1000,10000,100000,500000').split(',').map(Number);
const dexie = readFileSync(`${root}node_modules/dexie/dist/dexie.min.js`, 'utf8');
const targets = { 100_000: 2, 500_000: 4 };
const p95 = (values) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];

async function measured(app, count) {
  return withInvoices(count, app, async (page) => {
    // The first opening after the books were made builds the columns; the second is like any other.
    await page.goto(`${app}settings`);
    await page.evaluate(() => window.quittance.ready.then(() => window.quittance.invoices.list()));
    await page.waitForTimeout(count > 100_000 ? 6000 : 3000);
    const loads = [];
    for (let time = 0; time < 3; time += 1) {
      await page.goto(`${app}settings`);
      loads.push(await page.evaluate(loadTime));
    }
    await page.evaluate(dexie);
    const lists = await page.evaluate(listTimes);
    const figures = await page.evaluate(figuresTime);
    const issue = await page.evaluate(issueTime);
    const { pay, voiding } = await page.evaluate(settleTimes);
    const all = await page.evaluate(readEverything);
    return { load: median(loads), lists, figures, issue, pay, voiding, all };
  });
}

/** Both sides as p95 of reads taken in turn, with the medians beside them. */
function listRows(count, { times, first, bare }) {
  const both = (values) => `${milliseconds(p95(values))} (median ${milliseconds(median(values))})`;
  const rows = Object.entries(times).map(([what, ours]) => ({
    what: `${count.toLocaleString('en')}: ${what}`,
    ours: both(ours),
    against: both(bare),
    ratio: p95(ours) / p95(bare),
    target: targets[count],
  }));
  const [slowest, time] = Object.entries(first).sort(([, a], [, b]) => b - a)[0];
  return [...rows, { what: `the slowest first question of a kind: ${slowest}`, ours: milliseconds(time) }];
}

function growthRows(results, what, key, target) {
  const [smallest, ...others] = [...results.keys()].sort((a, b) => a - b);
  return others.map((count) => {
    const [ours, least] = [median(results.get(count)[key]), median(results.get(smallest)[key])];
    return {
      what: `${count.toLocaleString('en')}: ${what}, against ${smallest.toLocaleString('en')}`,
      ours: milliseconds(ours),
      against: milliseconds(least),
      ratio: ours / least,
      target,
    };
  });
}

export async function run({ app }) {
  const results = new Map();
  for (const count of sizes) results.set(count, await measured(app, count));
  for (const [count, result] of results) {
    printTable(
      `The invoice list of ${count.toLocaleString('en')}: p95 of 60 questions, against p95 of ${result.lists.bare.length} pages of 50 by bare Dexie, read in turn with them`,
      listRows(count, result.lists),
    );
  }
  printTable('The same at every size', [
    ...growthRows(results, 'the four figures after a change', 'figures', 1.2),
    ...growthRows(results, 'write and issue one invoice', 'issue', 1.3),
    ...growthRows(results, 'pay one invoice', 'pay', 1.3),
    ...growthRows(results, 'make one invoice void', 'voiding', 1.3),
    ...[...results].map(([count, { load, all }]) => ({
      what: `${count.toLocaleString('en')}: columns at a start, against reading all rows`,
      ours: milliseconds(load),
      against: milliseconds(all),
      ratio: load / all,
      target: count >= 100_000 ? 0.1 : undefined,
    })),
  ]);
}
