import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';

test('B23 the next number follows the pattern while it is typed, and a faulty one is not saved', async ({
  page,
}) => {
  await openBooks(page);
  await go(page, '/settings/billing');
  const invoices = page.getByRole('group', { name: 'Invoices' });
  await invoices.getByLabel('Pattern').fill('INV/{YY}-{00000}');
  await invoices.getByLabel('Next running number').fill('42');
  await expect(invoices.getByText(/INV\/\d\d-00042/)).toBeVisible();
  await invoices.getByLabel('Pattern').fill('INV {YY}-{00000}');
  await expect(invoices.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  await invoices.getByLabel('Pattern').fill('INV-{YY}-{00000}');
  await invoices.getByRole('button', { name: 'Save' }).click();
  await expect(invoices.getByRole('button', { name: 'Save' })).toBeHidden();
  const { rows } = await call<{ rows: { kind: string; pattern: string; next: number }[] }>(
    page,
    'series.list',
  );
  expect(rows.find(({ kind }) => kind === 'invoice')).toMatchObject({
    pattern: 'INV-{YY}-{00000}',
    next: 42,
  });
});

test('A14 a faulty tax number is said at its field; the right one is stored', async ({ page }) => {
  await openBooks(page);
  await go(page, '/settings');
  await page.getByLabel('SIREN').fill('123456789');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('SIREN')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('SIREN').fill('123456782');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
  await page.reload();
  await expect(page.getByLabel('SIREN')).toHaveValue('123456782');
});

test('F9 a backup is proven, looked into and restored; a wrong passphrase opens nothing', async ({
  page,
}) => {
  await openBooks(page);
  await call(page, 'customers.save', { name: 'Café du Pont Neuf' });
  await go(page, '/settings/backups');
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery');
  await page.getByLabel('Passphrase again').fill('correct horse battery');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make a backup' }).click();
  const file = await (await download).path();
  await expect(page.getByText('Backup proven')).toBeVisible();

  await call(page, 'customers.save', { name: 'Written after the backup' });
  await page.getByRole('button', { name: 'Restore from a file' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByLabel('Passphrase').fill('wrong');
  await dialog.getByRole('button', { name: 'Look inside' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('Passphrase').fill('correct horse battery');
  await dialog.getByRole('button', { name: 'Look inside' }).click();
  await expect(dialog.getByText('Atelier Test')).toBeVisible();
  await expect(dialog.getByText(/^Stop working in these books on the other device/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Replace these books' }).click();
  await expect(dialog).toBeHidden();
  expect(await call<{ total: number }>(page, 'customers.list')).toMatchObject({ total: 1 });
});

test('F9 the backup that was looked into is restored, not one that was dropped while it was opened', async ({
  page,
}) => {
  await openBooks(page);
  await go(page, '/settings/backups');
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery');
  await page.getByLabel('Passphrase again').fill('correct horse battery');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make a backup' }).click();
  const file = await (await download).path();
  await expect(page.getByText('Backup proven')).toBeVisible();
  await call(page, 'customers.save', { name: 'Written after the backup' });
  await page.getByRole('button', { name: 'Restore from a file' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByLabel('Passphrase').fill('correct horse battery');
  await dialog.getByRole('button', { name: 'Look inside' }).evaluate((button: HTMLElement) => {
    button.click();
    const field = button.closest('dialog, [role=dialog]')!.querySelector<HTMLInputElement>('[type=file]')!;
    const dropped = new DataTransfer();
    dropped.items.add(new File(['another'], 'another.quittance'));
    field.files = dropped.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await dialog.getByRole('button', { name: 'Replace these books' }).click();
  await expect(dialog).toBeHidden();
  expect(await call<{ total: number }>(page, 'customers.list')).toMatchObject({ total: 0 });
});

test('F9 a backup brings the books to an empty device', async ({ page, browser, baseURL }) => {
  await openBooks(page);
  await go(page, '/settings/backups');
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery');
  await page.getByLabel('Passphrase again').fill('correct horse battery');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make a backup' }).click();
  const file = await (await download).path();

  const other = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-GB' });
  const empty = await other.newPage();
  await empty.goto('/');
  await empty.getByRole('button', { name: 'Restore a backup' }).click();
  const dialog = empty.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByLabel('Passphrase').fill('correct horse battery');
  await dialog.getByRole('button', { name: 'Look inside' }).click();
  await dialog.getByRole('button', { name: 'Replace these books' }).click();
  await expect(empty.getByRole('banner')).toContainText('Atelier Test');
  await other.close();
});

test('F7 books of a newer version are not touched, and the screen says so', async ({ page }) => {
  await openBooks(page);
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.open('quittance');
        request.onerror = () => failed(request.error ?? new Error('refused'));
        request.onsuccess = () => {
          const write = request.result.transaction('meta', 'readwrite');
          write.objectStore('meta').put({ key: 'minAppVersion', version: 999 });
          write.oncomplete = () => {
            request.result.close();
            done();
          };
        };
      }),
  );
  await page.reload();
  await expect(page.getByRole('heading', { name: 'These books belong to a newer Quittance' })).toBeVisible();
  await expectAccessible(page, 'newer books');
});

test('A14 the language changes at once, and the books remember it', async ({ page }) => {
  await openBooks(page);
  await go(page, '/settings/display');
  await page.getByText('Français').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible();
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
});

test('A14 the theme changes at once, and the device remembers it', async ({ page }) => {
  await openBooks(page);
  await go(page, '/settings/display');
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByText('Dark', { exact: true }).click();
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Dark', exact: true })).toBeChecked();
  expect(await ground()).toBe(dark);
});

test('E16 the books are erased only after the word is typed', async ({ page }) => {
  await openBooks(page);
  await go(page, '/settings/records');
  await page.getByRole('button', { name: 'Erase these books' }).click();
  const dialog = page.getByRole('dialog');
  const erase = dialog.getByRole('button', { name: 'Erase these books' });
  await expect(erase).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('textbox').fill('erase');
  await expectAccessible(page, 'the question before erasing');
  await erase.click();
  await expect(page.getByLabel('Your business name')).toBeVisible();
});

test('B23 a period that is closed in the settings refuses an invoice dated in it, until it is opened again', async ({
  page,
}) => {
  await page.clock.setSystemTime(new Date('2026-11-16T09:00:00Z'));
  await openBooks(page);
  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', { name: 'Café' });
  await call(page, 'transactions.save', { customerId, date: '2026-11-10', title: 'Work', unitPrice: '50' });
  const november = { customerId, from: '2026-11-01', to: '2026-11-15' };
  const { id } = await call<{ id: string }>(page, 'invoices.generate', november);
  const closeUntil = async (typed: string, day: string) => {
    await go(page, '/settings/billing');
    await page.getByLabel('Closed until').fill(typed);
    await page.keyboard.press('Tab');
    await page
      .getByRole('region', { name: 'Changes not saved yet' })
      .getByRole('button', { name: 'Save' })
      .click();
    await expect
      .poll(async () => (await call<{ lockedUntil: string }>(page, 'company.get')).lockedUntil)
      .toBe(day);
  };
  const dialog = page.getByRole('dialog', { name: 'Issue 1 invoice' });
  const askToIssue = async () => {
    await go(page, `/invoices?open=${id}`);
    await page.getByRole('button', { name: 'Issue', exact: true }).click();
  };

  await closeUntil('16/11/2026', '2026-11-16');
  await askToIssue();
  await expect(dialog.getByRole('alert').filter({ hasText: 'lies in a closed period' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Issue/ })).toHaveAttribute('aria-disabled', 'true');
  await expect(dialog.getByRole('button', { name: 'Date it 17 November 2026' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const refused = await page.evaluate(async (draft) => {
    const { invoices } = (
      window as unknown as { quittance: { invoices: { issue(id: string): Promise<unknown> } } }
    ).quittance;
    return invoices.issue(draft).then(
      () => 'issued',
      (error: Error) => error.name,
    );
  }, id);
  expect(refused).toBe('Locked');

  await closeUntil('31/10/2026', '2026-10-31');
  await askToIssue();
  await dialog.getByRole('button', { name: /^Issue/ }).click();
  await expect
    .poll(async () => (await call<{ number: string | null }>(page, 'invoices.get', id)).number)
    .toMatch(/0001$/);
});

test('B23 an issue date before the last of its series is refused on the screen, with the remedy', async ({
  page,
}) => {
  await page.clock.setSystemTime(new Date('2026-11-20T09:00:00Z'));
  await openBooks(page);
  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', { name: 'Café' });
  const draftOf = async (date: string) => {
    await call(page, 'transactions.save', { customerId, date, title: 'Work', unitPrice: '50' });
    const period = { customerId, from: date, to: date };
    return (await call<{ id: string }>(page, 'invoices.generate', period)).id;
  };
  await call(page, 'invoices.issue', await draftOf('2026-11-10'));
  const id = await draftOf('2026-11-11');

  const ask = async (now: string) => {
    await page.clock.setSystemTime(new Date(now));
    await page.goto(`/invoices?open=${id}`);
    await page.getByRole('button', { name: 'Issue', exact: true }).click();
  };
  const dialog = page.getByRole('dialog', { name: 'Issue 1 invoice' });
  await ask('2026-11-16T09:00:00Z');
  await expect(dialog.getByRole('alert').filter({ hasText: 'is before 20 November 2026' })).toContainText(
    'Choose 20 November 2026 or later',
  );
  await expect(dialog.getByRole('button', { name: /^Issue/ })).toHaveAttribute('aria-disabled', 'true');
  expect(await call(page, 'invoices.get', id)).toMatchObject({ status: 'draft', number: null });
  await expectAccessible(page, 'a date of issue that is refused');

  await test.step('the first day that is allowed is one press away, and any other can be typed', async () => {
    await dialog.getByRole('button', { name: 'Date it 20 November 2026' }).click();
    await expect(
      dialog.getByText('takes the number F-2026-0002 and is dated 20 November 2026'),
    ).toBeVisible();
    await dialog.getByLabel('Date of issue').fill('22/11/2026');
    await page.keyboard.press('Tab');
    await expect(dialog.getByText('is dated 22 November 2026')).toBeVisible();
    await dialog.getByRole('button', { name: /^Issue/ }).click();
    await expect
      .poll(async () => call(page, 'invoices.get', id))
      .toMatchObject({ number: 'F-2026-0002', issueDate: '2026-11-22' });
  });

  await test.step('so it is where an invoice is generated and issued at once', async () => {
    await call(page, 'transactions.save', { customerId, date: '2026-11-12', title: 'Work', unitPrice: '50' });
    await page.goto(`/generate?customer=${customerId}&from=2026-11-12&to=2026-11-12`);
    await page.getByRole('button', { name: 'Generate and issue' }).click();
    const question = page.getByRole('dialog', { name: 'Issue invoice F-2026-0003' });
    await expect(question.getByRole('alert')).toContainText('Choose 22 November 2026 or later');
    await expect(question.getByRole('button', { name: /^Issue/ })).toHaveAttribute('aria-disabled', 'true');
    await question.getByRole('button', { name: 'Date it 22 November 2026' }).click();
    await question.getByRole('button', { name: 'Issue F-2026-0003' }).click();
    await expect(page).toHaveURL(/\/invoices\?open=/);
    const third = new URL(page.url()).searchParams.get('open');
    expect(await call(page, 'invoices.get', third)).toMatchObject({
      number: 'F-2026-0003',
      issueDate: '2026-11-22',
    });
  });

  await test.step('and where one is credited before its day', async () => {
    await page.getByRole('button', { name: 'Credit', exact: true }).click();
    const credit = page.getByRole('dialog');
    await credit.getByLabel('Reason').fill('returned');
    await expect(credit.getByRole('alert')).toContainText('Choose 22 November 2026 or later');
    await credit.getByRole('button', { name: 'Date it 22 November 2026' }).click();
    await credit.getByRole('button', { name: /^Issue a credit note of/ }).click();
    await expect(credit).toBeHidden();
    const { rows } = await call<{ rows: object[] }>(page, 'invoices.list', { kind: 'credit-note' });
    expect(rows).toMatchObject([{ issueDate: '2026-11-22' }]);
  });
});

test.describe('on a phone', () => {
  test.use({ locale: 'fr-FR', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('B23 in French on a phone the first day of issue that is allowed is one touch away', async ({
    page,
  }) => {
    await page.clock.setSystemTime(new Date('2026-11-20T09:00:00Z'));
    await openBooks(page, { locale: 'fr' });
    const { id: customerId } = await call<{ id: string }>(page, 'customers.save', { name: 'Café' });
    const draftOf = async (date: string) => {
      await call(page, 'transactions.save', { customerId, date, title: 'Work', unitPrice: '50' });
      return (await call<{ id: string }>(page, 'invoices.generate', { customerId, from: date, to: date })).id;
    };
    await call(page, 'invoices.issue', await draftOf('2026-11-10'));
    const id = await draftOf('2026-11-11');
    await page.clock.setSystemTime(new Date('2026-11-16T09:00:00Z'));
    await page.goto(`/invoices?open=${id}`);
    await page.getByRole('button', { name: 'Émettre', exact: true }).tap();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('alert')).toContainText('20 novembre 2026');
    await dialog.getByRole('button', { name: 'Dater du 20 novembre 2026' }).tap();
    await expectAccessible(page, 'the date of issue on a phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await dialog.getByRole('button', { name: /^Émettre/ }).tap();
    await expect
      .poll(async () => call(page, 'invoices.get', id))
      .toMatchObject({ number: 'F-2026-0002', issueDate: '2026-11-20' });
  });
});

test('E16 one record changed by hand in the database of the browser is found and named', async ({ page }) => {
  await openBooks(page);
  await call(page, 'customers.save', { name: 'Anne' });
  const { id } = await call<{ id: string }>(page, 'customers.save', { name: 'Bruno' });
  await call(page, 'customers.save', { name: 'Chloé' });
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
  await page.evaluate(
    (changed) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('quittance');
        opening.onerror = () => failed(opening.error ?? new Error('refused'));
        opening.onsuccess = () => {
          const written = opening.result.transaction('customers', 'readwrite');
          const customers = written.objectStore('customers');
          const reading = customers.get(changed);
          reading.onsuccess = () => customers.put({ ...(reading.result as object), name: 'Brutus' });
          written.oncomplete = () => {
            opening.result.close();
            done();
          };
          written.onabort = () => failed(written.error ?? new Error('not written'));
        };
      }),
    id,
  );
  expect(await call(page, 'audit.verify')).toMatchObject({
    ok: false,
    firstBroken: { why: 'record-changed', record: { table: 'customers', id } },
  });
  await go(page, '/settings/records');
  await page.getByRole('button', { name: 'Check the records' }).click();
  await expect(page.getByText(`customers ${id}`)).toBeVisible();
});
