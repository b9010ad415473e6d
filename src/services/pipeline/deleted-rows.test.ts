import { describe, expect, it } from 'vitest';
import { readWorkbook } from '@adapters/spreadsheet/read-workbook.ts';
import type { PipelineStage } from '@domain/pipeline/setup.ts';
import { ok } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { sign, type Books } from '../books.ts';
import { valueOf } from '../testing/outcomes.ts';
import { accepted, january, openMonthlyReport as open } from './testing/monthly-report.ts';

/** Changes the books as no command does, by the one write path. */
const changed = async (books: Books, change: (writer: Writer) => Promise<void>): Promise<void> =>
  valueOf(
    await commit(books.db, sign(books, 'test'), async (writer) => {
      await change(writer);
      return ok({ value: undefined, subjects: [], summary: { key: 'billing-report-run', params: {} } });
    }),
  );

describe('a transaction of a report that is deleted', () => {
  const february = 'C1;03/02/2025;9;Cidrerie;Cidre;1;5,00';
  const outOf = ({ stages }: { stages: PipelineStage[] }) => stages[0]!.control.out;

  async function invoiced() {
    const opened = await open();
    const made = await opened.run('2025-01', january);
    valueOf(await opened.answer(made.id, accepted));
    const { run: billed } = valueOf(await opened.services.pipeline.invoice(made.id));
    valueOf(await opened.services.invoices.remove(billed.invoiceIds));
    const { rows } = await opened.services.transactions.list();
    const row = rows.find(({ order }) => order === 'A1')!;
    valueOf(await opened.services.transactions.remove([row.id]));
    return { ...opened, row };
  }

  it('BR30 D1 is asked again by the next month, with what the layout shows, whether its file has the order or not', async () => {
    const { services, run, answer } = await invoiced();
    const next = await run('2025-02', [january[0]!, february]);
    expect(next.stages[0]!.parts.filter(({ side }) => side === 'out')).toMatchObject([
      { code: 'new', rows: 1, amount: 500 },
      { code: 'late', rows: 1, amount: 1000, examples: ['A1'] },
    ]);
    const asked = next.filesOut.find(({ role }) => role === 'consolidated')!;
    const bytes = await valueOf(await services.pipeline.file(next.id, asked.sha256)).arrayBuffer();
    const { grid } = valueOf(await readWorkbook(new Uint8Array(bytes), asked.fileName));
    const orders = [1, 2].map((row) => [grid.text(row, 0), grid.text(row, 3), grid.text(row, 4)]);
    expect(orders).toContainEqual(['00001-2', 'A1', '10']);
    valueOf(await answer(next.id, ['1-2;A1;10;Accepted;', '3;C1;5;Accepted;']));
    valueOf(await services.pipeline.invoice(next.id));
    const { rows } = await services.transactions.list();
    expect(rows).toHaveLength(3);
    expect(Object.fromEntries(rows.map(({ order, net }) => [order, net]))).toEqual({
      A1: 1000,
      B1: 2000,
      C1: 500,
    });
    expect(outOf(await run('2025-03', [...january, february])).rows).toBe(0);
  });

  it('BR30 put back it bills its line again', async () => {
    const { services, run, row } = await invoiced();
    valueOf(await services.transactions.restore([row]));
    expect(outOf(await run('2025-02', [...january, february]))).toEqual({ rows: 1, amounts: { EUR: 500 } });
  });

  it('BR30 it is not put back once a month has asked or billed its line', async () => {
    const { services, run, answer, row } = await invoiced();
    const next = await run('2025-02', [...january, february]);
    expect(outOf(next)).toEqual({ rows: 2, amounts: { EUR: 1500 } });
    const refused = {
      ok: false,
      error: { reason: 'transaction-asked-again', params: { name: 'Monthly report' } },
    };
    expect(await services.transactions.restore([row])).toMatchObject(refused);
    valueOf(await answer(next.id, ['1-2;A1;10;Accepted;', '3;C1;5;Accepted;']));
    valueOf(await services.pipeline.invoice(next.id));
    expect(await services.transactions.restore([row])).toMatchObject(refused);
    expect((await services.transactions.list()).rows.filter(({ order }) => order === 'A1')).toHaveLength(1);
  });

  const dearer = january.map((line) => line.replace('10,00', '12,00'));

  /** A line of January, and its difference that February billed: on no invoice any more. */
  async function billedTwice() {
    const { services, run, answer } = await open();
    const bill = async (period: string, lines: string[], words: string[]) => {
      const made = await run(period, lines);
      valueOf(await answer(made.id, words));
      const { run: billed } = valueOf(await services.pipeline.invoice(made.id));
      valueOf(await services.invoices.remove(billed.invoiceIds));
    };
    await bill('2025-01', january, accepted);
    await bill('2025-02', dearer, ['1-2;A1;2;Accepted;']);
    const { rows } = await services.transactions.list();
    const deleted = rows.filter(({ order }) => order === 'A1').sort((a, b) => b.net - a.net);
    expect(deleted.map(({ net }) => net)).toEqual([1000, 200]);
    return { services, run, answer, deleted };
  }

  it.each([
    ['the line, then its difference', [0, 1], [0, 1]],
    ['the line, then its difference, put back the other way round', [0, 1], [1, 0]],
    ['the difference, then its line', [1, 0], [0, 1]],
    ['the difference, then its line, put back the other way round', [1, 0], [1, 0]],
  ])('BR30 deleted one by one, %s: both are put back, and deleted both are open', async (_, away, back) => {
    const { services, run, deleted } = await billedTwice();
    for (const at of away) valueOf(await services.transactions.remove([deleted[at]!.id]));
    for (const at of back) valueOf(await services.transactions.restore([deleted[at]!]));
    expect((await services.transactions.list()).total).toBe(3);
    expect(outOf(await run('2025-03', dearer)).rows).toBe(0);
    for (const at of away) valueOf(await services.transactions.remove([deleted[at]!.id]));
    // Its order stands in no file any more: what is billed nowhere is held as vanished, not asked.
    const gone = [january[0]!, 'Z1;04/01/2025;7;Aciéries;Acier;1;1,00', january[2]!];
    const spotted = (await run('2025-04', gone)).stages[0]!.parts;
    expect(spotted.find(({ code }) => code === 'vanished')).toMatchObject({ rows: 1, amount: 1200 });
  });

  it('BR30 one that was deleted after the line was asked again is no reason to put the first one back', async () => {
    const { services, run, answer, row } = await invoiced();
    const next = await run('2025-02', [...january, february]);
    valueOf(await answer(next.id, ['1-2;A1;10;Accepted;', '3;C1;5;Accepted;']));
    const { run: billed } = valueOf(await services.pipeline.invoice(next.id));
    valueOf(await services.invoices.remove(billed.invoiceIds));
    const again = (await services.transactions.list()).rows.find(({ order }) => order === 'A1')!;
    valueOf(await services.transactions.remove([again.id]));
    expect(await services.transactions.restore([row])).toMatchObject({
      ok: false,
      error: { reason: 'transaction-asked-again' },
    });
    valueOf(await services.transactions.restore([again]));
    expect(outOf(await run('2025-03', [...january, february])).rows).toBe(0);
  });

  it('BR30 a line and its difference of a later month that were deleted at once are put back at once', async () => {
    const { services, run, deleted } = await billedTwice();
    for (const those of [deleted, deleted.toReversed()]) {
      const { removed } = valueOf(await services.transactions.remove(those.map(({ id }) => id)));
      valueOf(await services.transactions.restore(removed));
    }
    const { total } = await services.transactions.list();
    expect(total).toBe(3);
    expect(outOf(await run('2025-03', [...dearer, february]))).toEqual({ rows: 1, amounts: { EUR: 500 } });
    valueOf(await services.transactions.remove(deleted.map(({ id }) => id)));
    const asked = (await run('2025-04', [...dearer, february])).stages[0]!.parts;
    expect(
      asked.find(({ code }) => code === 'late'),
      'as if it had never been billed',
    ).toMatchObject({
      rows: 1,
      amount: 1200,
    });
  });

  it('BR30 B17 a month that was being made meanwhile sees it', async () => {
    const opened = await open();
    const made = await opened.run('2025-01', january);
    valueOf(await opened.answer(made.id, accepted));
    const { run: billed } = valueOf(await opened.services.pipeline.invoice(made.id));
    valueOf(await opened.services.invoices.remove(billed.invoiceIds));
    const { rows } = await opened.services.transactions.list();
    const [next] = await Promise.all([
      opened.run('2025-02', [...january, february]),
      opened.services.transactions.remove(rows.map(({ id }) => id)),
    ]);
    const asked = outOf(next).rows;
    const after = await opened.run('2025-03', [...january, february]);
    expect(asked + outOf(after).rows, 'each line once').toBe(3);
  });

  describe('of a month that was invoiced before 0.7.0', () => {
    /** As those months lie in the books: nothing says which transaction bills which line. */
    async function invoicedBefore() {
      const { services, books, run, answer, setup } = await open();
      const bill = async (period: string, lines: string[], words: string[]) => {
        const made = await run(period, lines);
        valueOf(await answer(made.id, words));
        const { run: billed } = valueOf(await services.pipeline.invoice(made.id));
        valueOf(await services.invoices.remove(billed.invoiceIds));
      };
      await bill('2025-01', january, accepted);
      await bill('2025-02', dearer, ['1-2;A1;2;Accepted;']);
      await changed(books, async (writer) => {
        for (const { id } of await books.db.pipelineRows.toArray())
          if (id.endsWith('.billed')) writer.remove('pipelineRows', id);
      });
      const { rows } = await services.transactions.list();
      const ofA1 = rows.filter(({ order }) => order === 'A1').sort((a, b) => b.net - a.net);
      return { services, books, run, setup, ofA1 };
    }

    it('BR30 its line and difference are open again, and bill again once they are put back', async () => {
      const { services, run, ofA1 } = await invoicedBefore();
      const [line, difference] = [ofA1[0]!, ofA1[1]!];
      valueOf(await services.transactions.remove([line.id]));
      valueOf(await services.transactions.remove([difference.id]));
      valueOf(await services.transactions.restore([line]));
      valueOf(await services.transactions.restore([difference]));
      expect(outOf(await run('2025-03', dearer)).rows).toBe(0);
      valueOf(await services.transactions.remove([difference.id, line.id]));
      expect(outOf(await run('2025-04', dearer))).toEqual({ rows: 1, amounts: { EUR: 1200 } });
      expect(await services.transactions.restore([line])).toMatchObject({
        ok: false,
        error: { reason: 'transaction-asked-again' },
      });
    });

    it('BR30 one that was changed since opens no line: it is no longer what was billed', async () => {
      const { services, run, ofA1 } = await invoicedBefore();
      const [line] = ofA1;
      valueOf(await services.transactions.save({ ...line!, unitPrice: '9' }));
      valueOf(await services.transactions.remove([line!.id]));
      expect(outOf(await run('2025-03', dearer)).rows).toBe(0);
    });

    it('BR30 where the same could be of two reports none is opened: nothing may be asked twice', async () => {
      const { services, books, run, setup, ofA1 } = await invoicedBefore();
      const copy = valueOf(await services.pipeline.save({ ...setup, id: undefined, name: 'Another' }));
      await changed(books, async (writer) => {
        const [first] = await books.db.pipelineRuns.toArray();
        writer.put('pipelineRuns', { ...first!, id: 'other', setupId: copy.id });
        for (const row of await books.db.pipelineRows.toArray()) {
          const id = row.id.replace(first!.id, 'other');
          if (id !== row.id) writer.put('pipelineRows', { ...row, id, setupId: copy.id });
        }
      });
      valueOf(await services.transactions.remove([ofA1[0]!.id]));
      expect(outOf(await run('2025-03', dearer)).rows).toBe(0);
    });
  });
});
