import type { GridPlace } from './cursor.ts';
import { nextFaultIn } from './next-fault.ts';
import { PAGE, type Worklist } from './worklist.ts';

type Rows = Pick<Worklist, 'rowsFrom' | 'total'>;

async function forwards(list: Rows, fields: readonly string[], from: GridPlace): Promise<GridPlace | null> {
  for (let offset = from.row; offset < list.total;) {
    const rows = await list.rowsFrom(offset);
    if (rows.length === 0) return null;
    const found = nextFaultIn(rows, offset, fields, from);
    if (found) return found;
    offset += rows.length;
  }
  return null;
}

async function backwards(list: Rows, fields: readonly string[], from: GridPlace): Promise<GridPlace | null> {
  for (let end = from.row + 1; end > 0;) {
    const offset = Math.max(0, end - PAGE);
    const rows = await list.rowsFrom(offset);
    const found = nextFaultIn(rows.slice(0, end - offset), offset, fields, from, true);
    if (found) return found;
    end = offset;
  }
  return null;
}

/** The next fault from here on and, past the last one, from the other end: a round trip visits all. */
export async function searchFault(
  list: Rows,
  fields: readonly string[],
  from: GridPlace,
  back: boolean,
): Promise<GridPlace | null> {
  const ahead = await (back ? backwards : forwards)(list, fields, from);
  if (ahead) return ahead;
  return back
    ? backwards(list, fields, { row: list.total - 1, column: fields.length })
    : forwards(list, fields, { row: 0, column: -1 });
}
