import type { Page } from '@playwright/test';
import { call, expect } from './support/app.ts';
import { clockAt, flushUntil, isAccepted, mailbox, onceEach, rowsOf, test } from './support/mail-house.ts';
import type { MailHouse } from './support/mail-house.ts';
import {
  jump,
  monthOf,
  openBusiness,
  putFile,
  runsOf,
  sha256,
  withWatchedFile,
  type Run,
} from './support/month-close.ts';

const SET_UP = '2026-11-25T09:00:00Z';
const EVENING = '2026-12-01T17:00:20Z';
const names = ['Anne', 'Bruno', 'Carla', 'Denis'];
const customers = names.map((name) => name.toLowerCase());

const begin = async (page: Page, at = SET_UP): Promise<void> => {
  await withWatchedFile(page);
  await page.clock.setSystemTime(new Date(at));
};

const stepOf = ({ steps }: Run, service: string) => steps.find((step) => step.service === service)!;
const amount = (cents: number) => ({ EUR: (cents / 100).toFixed(2) });

/** What came for an address, each file by its name and hash. */
async function filesFor({ smtp }: MailHouse, address: string) {
  const mails = smtp.mails.filter(({ recipients }) => recipients.includes(address));
  const parsed = await Promise.all(mails.map((mail) => mail.parsed()));
  return parsed.flatMap(({ attachments }) =>
    attachments.map(({ filename, content }) => ({ name: filename ?? '', sha256: sha256(content) })),
  );
}

test.describe('a month that closes itself', () => {
  // A month with a relay and a mail server of its own.
  test.describe.configure({ timeout: 300_000 });
  test.use({ relayClock: SET_UP });

  test('A9 A10 A11 A12 D7 the spreadsheet arrives on the 1st, on the 2nd everybody has their mail, once', async ({
    page,
    context,
    house,
  }) => {
    await begin(page);
    await openBusiness(page, house, { names, notBefore: '08:00' });
    const november = monthOf('2026-11', names);
    await putFile(page, november.text);

    // Before its time nothing runs, and the dry run says what will.
    const { plan } = await call<{ plan: { lines: { key: string; params: object }[] }[] }>(
      page,
      'automations.next',
    );
    expect(plan[0]!.lines).toMatchObject([{ key: 'planFileNew', params: { count: 1, name: 'sales.csv' } }]);
    expect(await runsOf(page)).toEqual([]);

    await house.relay.stop();
    await house.relay.restart(clockAt(EVENING));
    await jump(page, EVENING);
    await expect
      .poll(async () => (await runsOf(page)).map(({ state }) => state), { timeout: 60_000 })
      .toEqual(['done']);
    const [run] = (await runsOf(page)) as [Run];

    // D5: in = out + rejected + held, and all of it is what the file says.
    const all = { rows: 8, amounts: amount(november.cents) };
    expect(stepOf(run, 'read-files').control).toMatchObject({ in: all, out: all });
    expect(stepOf(run, 'generate-invoices').control).toMatchObject({ in: all, out: all });
    expect(stepOf(run, 'generate-reports').control.out.rows).toBe(2);
    expect(stepOf(run, 'send-invoices').control).toMatchObject({ in: { rows: 4 }, out: { rows: 4 } });
    expect(stepOf(run, 'send-reports').control).toMatchObject({ in: { rows: 2 }, out: { rows: 2 } });

    // The managers are told at once, each with the files of the report in his language.
    await expect.poll(() => mailbox(house), { timeout: 60_000 }).toEqual(onceEach(['marta', 'manuel']));
    const made = await call<{ language: string; files: { fileName: string; sha256: string }[] }[]>(
      page,
      'reports.made',
    );
    for (const [name, language] of [
      ['marta', 'en'],
      ['manuel', 'fr'],
    ] as const) {
      const report = made.find((one) => one.language === language)!;
      expect(report.files).toHaveLength(2);
      expect(await filesFor(house, `${name}@studio.example`)).toEqual(
        report.files.map(({ fileName, sha256: hash }) => ({ name: fileName, sha256: hash })),
      );
    }

    // The customers' mails lie sealed at the relay.
    const invoiced = new Set(stepOf(run, 'generate-invoices').results.map(({ id }) => id));
    const sealed = async () =>
      (await rowsOf(page)).filter(({ subject }) => invoiced.has(subject.id)).map(({ state }) => state);
    await expect.poll(sealed, { timeout: 60_000 }).toEqual(Array(4).fill('at-relay'));

    // Another window, and the same again: nothing is made or sent twice.
    const other = await context.newPage();
    await withWatchedFile(other);
    await other.clock.setSystemTime(new Date(EVENING));
    await other.goto('/');
    await other.waitForFunction(() => 'quittance' in window);
    await Promise.all([page, other].map((window) => call(window, 'automations.tick')));
    expect(await runsOf(other)).toHaveLength(1);

    // The night passes, also for the relay.
    await house.relay.stop();
    await house.relay.restart(clockAt('2026-12-02T07:00:05Z'));
    await jump(page, '2026-12-02T07:01:00Z');
    const rows = await flushUntil(page, isAccepted);
    expect(rows.filter(isAccepted)).toHaveLength(6);
    expect(mailbox(house)).toEqual(onceEach(['marta', 'manuel', ...customers]));

    // Each customer has his invoice, byte by byte as it is in the archive.
    const invoices = stepOf(run, 'generate-invoices').results;
    expect(invoices).toHaveLength(4);
    for (const { id, label } of invoices) {
      const message = rows.find(({ subject }) => subject.id === id)!;
      const [file] = await filesFor(house, message.to[0]!.address);
      expect(file!.name).toBe(`Invoice_${label}.pdf`);
      const archived = await call<{ files: { sha256: string }[] }>(page, 'outbox.get', message.id);
      expect(file!.sha256).toBe(archived.files[0]!.sha256);
    }
    expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });

    // A run by hand over the same books finds nothing to read, to bill or to mail.
    const again = await call<Run>(page, 'automations.runSteps', 'Again', [
      { service: 'read-files', options: { sourceId: await sourceOf(page) } },
      'generate-invoices',
      'send-invoices',
    ]);
    expect(again.steps.map(({ state }) => state)).toEqual(['skipped', 'skipped', 'skipped']);
    await call(page, 'outbox.flush');
    expect(house.smtp.mails).toHaveLength(6);
  });

  test('A11 a customer without an address fails alone with the way out; mended, only that mail is sent', async ({
    page,
    house,
  }) => {
    await begin(page);
    await openBusiness(page, house, { names, unreached: ['Bruno'] });
    await putFile(page, monthOf('2026-11', names).text);
    await jump(page, EVENING);
    await expect
      .poll(async () => (await runsOf(page)).map(({ state }) => state), { timeout: 60_000 })
      .toEqual(['partly']);
    const [run] = (await runsOf(page)) as [Run];
    const sending = stepOf(run, 'send-invoices');
    expect(sending).toMatchObject({
      state: 'partly',
      control: { in: { rows: 4 }, out: { rows: 3 }, rejected: { rows: 1 } },
      failures: [{ kind: 'invoice', refusal: { reason: 'mail-recipient-missing' } }],
    });
    const reached = ['anne', 'carla', 'denis', 'marta', 'manuel'];
    await expect.poll(() => mailbox(house), { timeout: 60_000 }).toEqual(onceEach(reached));

    const { rows } = await call<{ rows: { id: string; name: string }[] }>(page, 'customers.list');
    const bruno = rows.find(({ name }) => name === 'Bruno')!;
    await call(page, 'customers.save', { ...bruno, email: 'bruno@client.example' });
    const retry = await call<Run>(page, 'automations.retry', run.id);
    expect(retry).toMatchObject({ state: 'done', retries: run.id });
    expect(stepOf(retry, 'send-invoices')).toMatchObject({
      control: { in: { rows: 1 }, out: { rows: 1 } },
      results: [{ label: expect.stringContaining('bruno@client.example') }],
    });
    await flushUntil(page, isAccepted);
    expect(mailbox(house)).toEqual(onceEach([...reached, 'bruno']));
  });

  test('D7 where the file may not be read the run waits, and goes on with what a person gives it', async ({
    page,
    house,
  }) => {
    await begin(page);
    await openBusiness(page, house, { names });
    await page.evaluate(() => localStorage.setItem('test-permission', 'prompt'));
    await jump(page, EVENING);
    await expect
      .poll(async () => (await runsOf(page)).map(({ state }) => state), { timeout: 60_000 })
      .toEqual(['needs-you']);
    const [waiting] = (await runsOf(page)) as [Run];
    expect(waiting.steps[0]).toMatchObject({ state: 'needs-you', fault: { reason: 'source-not-allowed' } });
    expect(waiting.steps.slice(1).map(({ state }) => state)).toEqual(Array(4).fill('waiting'));

    await page.goto(`/automation/runs?open=${encodeURIComponent(waiting.id)}`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'november.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(monthOf('2026-11', names).text),
      });
    await expect
      .poll(async () => (await runsOf(page)).map(({ state }) => state), { timeout: 60_000 })
      .toEqual(['done']);
    await flushUntil(page, isAccepted);
    expect(mailbox(house)).toEqual(onceEach([...customers, 'marta', 'manuel']));
  });
});

const sourceOf = async (page: Page): Promise<string> =>
  (await call<{ id: string }[]>(page, 'automations.watched'))[0]!.id;
