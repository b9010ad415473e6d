import { expect, openBooks, test } from './support/app.ts';
import { given, heard, refused, stopped, type PageFile } from './support/api.ts';

interface Preview {
  previewId: string;
  control: Record<string, { rows: number; amounts: Record<string, string> }>;
  findings: { row: number; field: string; code: string; severity: string; message: string }[];
  findingTotal: number;
  findingCounts: Record<'error' | 'warning', number>;
}

const head = 'Date,Customer,Title,Price';
const file = (...rows: string[]): PageFile => ({
  fileName: 'sales.csv',
  text: `${[head, ...rows].join('\n')}\n`,
});
const kind = { kind: 'transactions' };

test('E16 A3 an import by the API: told on the way, mended, stored, listed, undone', async ({ page }) => {
  await openBooks(page);
  const sales = file('2026-10-01,Anne,Work,10', 'soon,Anne,Work,20', '2026-10-03,Bakary,Work,30');
  const read = await given<Preview>(page, 'imports.preview', sales, kind);
  expect(read.control).toMatchObject({ read: { rows: 3 }, created: { rows: 2 }, rejected: { rows: 1 } });
  const [finding] = read.findings.filter(({ severity }) => severity === 'error');
  expect(finding).toMatchObject({ row: 3, field: 'date', value: 'soon' });
  expect(finding!.message).toContain('not a date of the calendar');

  const { previewId } = read;
  const mend = [{ row: 3, field: 'date', value: '2026-10-02' }];
  const mended = await given<Preview>(page, 'imports.mend', previewId, mend);
  expect(mended).toMatchObject({
    previewId,
    control: {
      read: { rows: 3, amounts: { EUR: '60.00' } },
      created: { rows: 3, amounts: { EUR: '60.00' } },
      rejected: { rows: 0 },
    },
    findingCounts: { error: 0 },
  });
  const done = await given<{ batchId: string; fileSha256: string }>(page, 'imports.commit', previewId);
  const { rows, total } = await given<{ rows: object[]; total: number }>(page, 'imports.list');
  expect(total).toBe(1);
  expect(rows).toMatchObject([
    {
      id: done.batchId,
      fileName: 'sales.csv',
      fileSha256: done.fileSha256,
      kind: 'transactions',
      control: { created: { rows: 3, amounts: { EUR: '60.00' } } },
      undoneAt: null,
    },
  ]);
  await given(page, 'imports.undo', done.batchId);
  expect(await given(page, 'transactions.list')).toMatchObject({ total: 0 });
  const after = await given<{ rows: { undoneAt: string | null }[] }>(page, 'imports.list');
  expect(after.rows[0]!.undoneAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect(await refused(page, 'imports.mend', previewId, mend)).toMatchObject({ name: 'NotFound' });
});

test('E16 A3 of very many findings the first thousand are told, and how many there are', async ({ page }) => {
  await openBooks(page);
  const rows = Array.from({ length: 1_200 }, (_, at) => `soon,Anne,Work ${at},10`);
  const read = await given<Preview>(page, 'imports.preview', file('2026-10-01,Anne,Work,10', ...rows), kind);
  const { error, warning } = read.findingCounts;
  expect(error).toBe(1_200);
  expect(read.findings).toHaveLength(1_000);
  expect(read.findingTotal).toBeGreaterThanOrEqual(error + warning);
  expect(read.control).toMatchObject({ created: { rows: 1 }, rejected: { rows: 1_200 } });
});

test('E16 an import tells how far it is, and one that is stopped stores nothing', async ({ page }) => {
  await openBooks(page);
  const sales = file(...Array.from({ length: 20_000 }, (_, at) => `2026-10-01,Anne,Work ${at},10`));
  expect(await stopped(page, 'imports.preview', sales, kind)).toMatchObject({ name: 'Cancelled' });
  const { value, told } = await heard<Preview>(page, 'imports.preview', sales, kind);
  expect(told.length).toBeGreaterThan(0);
  for (const { done, total } of told) expect(done).toBeLessThanOrEqual(total);
  const { previewId } = value;
  expect(await stopped(page, 'imports.commit', previewId, {})).toMatchObject({ name: 'Cancelled' });
  expect(await given(page, 'imports.list')).toMatchObject({ total: 0 });
  expect(await given(page, 'transactions.list')).toMatchObject({ total: 0 });
  // What was stopped can be stored all the same.
  const stored = await heard<Preview>(page, 'imports.commit', previewId, {});
  expect(stored.told.length).toBeGreaterThan(0);
  expect(stored.value.control).toMatchObject({ created: { rows: 20_000, amounts: { EUR: '200000.00' } } });
});
