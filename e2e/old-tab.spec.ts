import { call, expect, openBooks, test } from './support/app.ts';

test.use({ serviceWorkers: 'allow' });

test('F7 an old tab lets go of the books when another tab brings a newer schema, and says so', async ({
  page,
  context,
}) => {
  await openBooks(page);
  await call(page, 'customers.save', { name: 'Kept Ltd' });
  const newer = await context.newPage();
  await newer.goto('/manifest.webmanifest');
  const opened = await newer.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('quittance', 1_000_000);
        for (const outcome of ['success', 'blocked', 'error']) {
          request.addEventListener(outcome, () => resolve(outcome));
        }
      }),
  );
  expect(opened).toBe('success');
  await expect(page.getByRole('alert')).toBeVisible();
  const late = await call(page, 'customers.save', { name: 'Late Ltd' }).then(
    () => 'saved',
    () => 'refused',
  );
  expect(late).toBe('refused');
});
