import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, openBooks, test as plain } from './support/app.ts';
import { clockAt, flushUntil, isAccepted, mailbox, onceEach, test } from './support/mail-house.ts';
import { jump, putFile, runsOf, sha256, withWatchedFile } from './support/month-close.ts';
import { go } from './support/navigation.ts';
import { openDeliveries, ordersText } from './support/orders.ts';

const SET_UP = '2026-11-25T09:00:00Z';
const EVENING = '2026-12-01T17:00:20Z';
const october = ['A1;05/10/2026;AC1;Steel;3;100.00'];
const november = [...october, 'A2;06/11/2026;AC1;Iron;2;10.00', 'A3;07/11/2026;AC1;Malt;1;99.99'];

interface Month {
  id: string;
  period: string;
  state: string;
  filesOut: { role: string; fileName: string; sha256: string }[];
}

const begin = async (page: Page): Promise<void> => {
  await withWatchedFile(page);
  await page.clock.setSystemTime(new Date(SET_UP));
};

/** Runs the chain of the book's only automation now; gives how the run and its step ended. */
async function runNow(page: Page, setupId: string) {
  const period = { from: '2026-11-01', to: '2026-11-30' };
  const { id } = await call<{ id: string }>(page, 'automations.save', {
    name: 'Deliveries of the month',
    steps: [{ service: 'billing-report', options: { setupId, period, send: false } }],
  });
  return call<{ id: string; state: string }>(page, 'automations.runNow', id);
}

test.describe('a billing report that goes out by itself', () => {
  // A month with a relay and a mail server of its own.
  test.describe.configure({ timeout: 300_000 });
  test.use({ relayClock: SET_UP });

  test('D4 D6 A4 A12 A13 on the 1st the month is made from its file, and the customer has it by mail, once', async ({
    page,
    house,
  }) => {
    await begin(page);
    await openBooks(page, { email: 'billing@studio.example', timeZone: 'Europe/Paris' });
    await call(page, 'relay.pair', { code: await house.relay.pair(), deviceName: 'Test' });
    const { id: customerId } = await call<{ id: string }>(page, 'customers.save', {
      name: 'Steelworks',
      key: 'AC1',
      email: 'steel@client.example',
    });
    const setupId = await openDeliveries(page, {
      customerId,
      month: '2026-10',
      text: ordersText(...october),
    });
    await call(page, 'automations.save', {
      name: 'Deliveries of the month',
      steps: [{ service: 'billing-report', options: { setupId, period: 'previous-month', send: true } }],
      schedule: { every: 'month', day: 1, time: '18:00', timeZone: 'Europe/Paris' },
    });
    await putFile(page, ordersText(...november));

    // Before its time nothing runs, and the dry run says what will.
    const { plan } = await call<{ plan: { lines: { key: string }[] }[] }>(page, 'automations.next');
    expect(plan[0]!.lines.map(({ key }) => key)).toEqual(['planBilling', 'planBillingSend']);
    expect(await runsOf(page)).toEqual([]);

    await house.relay.stop();
    await house.relay.restart(clockAt(EVENING));
    await jump(page, EVENING);
    await expect
      .poll(async () => (await runsOf(page)).map(({ state }) => state), { timeout: 60_000 })
      .toEqual(['done']);
    const [run] = await runsOf(page);
    // D5: October is still before the customer; what is new of November goes out.
    expect(run!.steps[0]!.control).toMatchObject({
      in: { rows: 3, amounts: { EUR: '419.99' } },
      out: { rows: 2, amounts: { EUR: '119.99' } },
      held: { rows: 1, amounts: { EUR: '300.00' } },
    });
    await expect.poll(() => mailbox(house), { timeout: 30_000 }).toEqual(onceEach(['steel']));

    // Byte by byte the file to answer and the report, as they are kept with the month.
    const months = await call<Month[]>(page, 'pipeline.runs');
    const made = months.find(({ period }) => period === '2026-11')!;
    const fileOf = (role: string) => {
      const { fileName, sha256: hash } = made.filesOut.find((file) => file.role === role)!;
      return { name: fileName, sha256: hash };
    };
    const mail = await house.smtp.mails[0]!.parsed();
    expect(
      mail.attachments.map(({ filename, content }) => ({ name: filename, sha256: sha256(content) })),
    ).toEqual([fileOf('consolidated'), fileOf('report-pdf')]);
    expect(mail.text).toContain('2 lignes, 119,99');

    // Looked at again, the month is neither made nor mailed again.
    await call(page, 'automations.tick');
    const rows = await flushUntil(page, isAccepted);
    expect(rows.map(({ to }) => to[0]!.address)).toEqual(['steel@client.example']);
    expect(await runsOf(page)).toHaveLength(1);
    expect(await call<Month[]>(page, 'pipeline.runs')).toHaveLength(months.length);
    expect(mailbox(house)).toEqual(onceEach(['steel']));
    expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
  });
});

plain.describe('a billing report that needs somebody', () => {
  plain('D5 D6 a run that stopped says so and at which stage, on its page and at home', async ({ page }) => {
    await begin(page);
    await openBooks(page);
    const setupId = await openDeliveries(page, {
      customerId: '',
      month: '2026-10',
      text: ordersText(...october),
    });
    await putFile(page, ordersText());
    const run = await runNow(page, setupId);
    expect(run.state).toBe('stopped');
    await go(page, '/');
    const todo = page.getByRole('region', { name: 'To do' });
    await expect(todo).toContainText('Deliveries of the month did not finish');
    await todo.getByRole('link', { name: 'Look' }).first().click();
    await expect(page.getByText('Stopped at “Spot”.')).toBeVisible();
    await expect(page.getByText('There is not one order in the files.')).toBeVisible();
    await expectAccessible(page, 'a run that stopped at a stage');
    await page.getByRole('link', { name: 'Deliveries 2026-11' }).click();
    await expect(page.getByRole('region', { name: 'Spot' })).toContainText('There is not one order');
  });

  plain(
    'D2 D5 ST13 lines that were set aside stand in the record with their way out, and at home',
    async ({ page }) => {
      await begin(page);
      await openBooks(page);
      const setupId = await openDeliveries(page, {
        customerId: '',
        month: '2026-10',
        text: ordersText(...october),
      });
      await putFile(page, ordersText(...november, 'A4;08/11/2026;AC1;Zinc;many;7.00'));
      const run = await runNow(page, setupId);
      expect(run.state).toBe('partly');
      await go(page, '/');
      const todo = page.getByRole('region', { name: 'To do' });
      await expect(todo).toContainText('Deliveries of the month: 1 item failed');
      await todo.getByRole('link', { name: 'Look' }).first().click();
      const failed = page.getByRole('list', { name: 'What failed' });
      await expect(failed).toContainText('1 line could not be read: sales.csv:5.');
      await failed.getByRole('link', { name: 'Put it right' }).click();
      await expect(page).toHaveURL(/\/billing-reports\?setup=.*&run=/);
      await expect(page.getByRole('region', { name: 'Spot' })).toContainText('Quantity not readable');
    },
  );
});
