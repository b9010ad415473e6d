import type { Page } from '@playwright/test';
import { call, expect, openBooks, test } from './support/app.ts';
import { killedAtPut } from './support/killed.ts';
import { isGapless, issuedNumbers, makeDrafts } from './support/sales.ts';

const isReady = (page: Page) => page.waitForFunction(() => 'quittance' in window);

/** Starts a call and does not wait for it. */
async function start(page: Page, path: 'issueMany' | 'generateAll', input: unknown): Promise<void> {
  await page.evaluate(
    ([name, value]) => {
      const { invoices } = (
        window as unknown as { quittance: { invoices: Record<string, (input: unknown) => Promise<unknown>> } }
      ).quittance;
      // The tab is closed under it: nobody is left to hear of a failure.
      invoices[name]!(value).catch(() => undefined);
    },
    [path, input] as const,
  );
}

test('B2 two tabs issue at once: every draft once, numbers without a gap', async ({ page, context }) => {
  await openBooks(page);
  const drafts = await makeDrafts(page, 24);
  const other = await context.newPage();
  await other.goto('/invoices');
  await isReady(other);
  const halves = [drafts.filter((_, at) => at % 2 === 0), drafts.filter((_, at) => at % 2 === 1)];
  await Promise.all([
    call(page, 'invoices.issueMany', halves[0]),
    call(other, 'invoices.issueMany', halves[1]),
  ]);
  const numbers = await issuedNumbers(page);
  expect(numbers).toHaveLength(24);
  expect(isGapless(numbers)).toBe(true);
  expect(await call(other, 'audit.verify')).toMatchObject({ ok: true });
});

test('B3 two tabs issue the same drafts: one of them is told, none is numbered twice', async ({
  page,
  context,
}) => {
  await openBooks(page);
  const drafts = await makeDrafts(page, 6);
  const other = await context.newPage();
  await other.goto('/invoices');
  await isReady(other);
  const outcomes = await Promise.allSettled([
    call(page, 'invoices.issueMany', drafts),
    call(other, 'invoices.issueMany', drafts),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const numbers = await issuedNumbers(page);
  expect(numbers).toHaveLength(6);
  expect(isGapless(numbers)).toBe(true);
});

test('B2 what is issued in one tab shows in the list of the other', async ({ page, context }) => {
  await openBooks(page);
  const [draft] = await makeDrafts(page, 1);
  const other = await context.newPage();
  await other.goto('/invoices');
  await expect(other.getByRole('table', { name: 'Invoices' }).getByText('Draft').first()).toBeVisible();
  await call(page, 'invoices.issue', draft);
  await expect(other.getByText(/F-\d{4}-0001/)).toBeVisible();
});

for (const act of ['issueMany', 'generateAll'] as const) {
  test(`F2 the tab is killed in the middle of ${act}: nothing of it is done, and all of it can be done after`, async ({
    page,
    context,
  }) => {
    await openBooks(page);
    const drafts = await makeDrafts(page, 20);
    const period = { from: '2020-01-01', to: '2030-12-31' };
    if (act === 'generateAll') for (const id of drafts) await call(page, 'invoices.delete', id);
    const before = await call<{ entries: number }>(page, 'audit.verify');
    await killedAtPut(page, 'invoices', 10, () => start(page, act, act === 'issueMany' ? drafts : period));

    const after = await context.newPage();
    await after.goto('/');
    await isReady(after);
    expect(await call(after, 'audit.verify')).toMatchObject({ ok: true, entries: before.entries });
    expect(await issuedNumbers(after)).toEqual([]);
    const left = await call<{ total: number }>(after, 'invoices.list', { pageSize: 100 });
    expect(left.total).toBe(act === 'issueMany' ? 20 : 0);
    await call(after, `invoices.${act}`, act === 'issueMany' ? drafts : period);

    const { rows, total } = await call<{
      rows: { lineCount: number; totals: { withoutTax: string } }[];
      total: number;
    }>(after, 'invoices.list', { pageSize: 100 });
    expect(total, 'nothing lost, nothing doubled').toBe(20);
    expect(rows.every(({ lineCount }) => lineCount === 1)).toBe(true);
    const amounts = rows.map(({ totals }) => Number(totals.withoutTax)).sort((a, b) => a - b);
    expect(amounts).toEqual(drafts.map((_, at) => 46 * (at + 1)));
    const numbers = await issuedNumbers(after);
    expect(numbers).toHaveLength(act === 'issueMany' ? 20 : 0);
    expect(isGapless(numbers)).toBe(true);
    expect(await call(after, 'audit.verify')).toMatchObject({ ok: true });
  });
}
