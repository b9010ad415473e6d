/** Opens the app, names a company if there is none, and waits until it can be used. */
export async function openBooks(page, app) {
  await page.goto(app);
  await page.waitForFunction(() => window.quittance !== undefined);
  await page.evaluate(async () => {
    await window.quittance.ready;
    await window.quittance.company.update({ name: 'Bench Ltd', country: 'FR', currency: 'EUR' });
  });
}

/** Gives the page an `<input type="file" id="bench-file">` of ours that holds the file at `path`. */
export async function chooseFile(page, path) {
  await page.evaluate(() => {
    document.querySelector('#bench-file')?.remove();
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'bench-file';
    document.body.append(input);
  });
  await page.setInputFiles('#bench-file', path);
}

/** File to stored and listed through the automation API; milliseconds of each part. */
export async function importFile(page, path) {
  await chooseFile(page, path);
  return page.evaluate(async () => {
    const file = document.querySelector('#bench-file').files[0];
    const longest = { ms: 0 };
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest.ms = Math.max(longest.ms, entry.duration);
    });
    observer.observe({ type: 'longtask', buffered: false });
    const started = performance.now();
    const preview = await window.quittance.imports.preview(file, { kind: 'transactions' });
    const read = performance.now() - started;
    const { control } = await window.quittance.imports.commit(preview.previewId, {
      invalid: 'skip',
      duplicates: 'skip',
      unknownCustomers: 'create',
    });
    const stored = performance.now() - started;
    const list = await window.quittance.transactions.list({
      sort: 'date',
      direction: 'desc',
      page: 1,
      pageSize: 50,
    });
    const total = performance.now() - started;
    observer.disconnect();
    return { read, stored, total, longest: longest.ms, control, listed: list.total };
  });
}
