/** Columns of 8 bytes first, then 4, then 1: packed behind one another they all stand where their type may. */
const layout = {
  tail: [Float64Array, 1],
  createdAt: [Float64Array, 1],
  withTax: [Float64Array, 1],
  due: [Float64Array, 1],
  paid: [Float64Array, 1],
  credited: [Float64Array, 1],
  id: [Uint32Array, 4],
  no: [Uint32Array, 1],
  stem: [Uint32Array, 1],
  customer: [Uint32Array, 1],
  customerName: [Uint32Array, 1],
  title: [Uint32Array, 1],
  reference: [Uint32Array, 1],
  currency: [Uint32Array, 1],
  ownReference: [Uint32Array, 1],
  asset: [Uint32Array, 1],
  rentalDays: [Uint32Array, 1],
  group: [Uint32Array, 1],
  date: [Int32Array, 1],
  dueDate: [Int32Array, 1],
  periodStart: [Int32Array, 1],
  periodEnd: [Int32Array, 1],
  lastPaidDate: [Int32Array, 1],
  rentalMonth: [Int32Array, 1],
  state: [Uint8Array, 1],
  kind: [Uint8Array, 1],
  sent: [Uint8Array, 1],
} as const;

type Layout = typeof layout;
export type ColumnName = keyof Layout;
/** One typed array per column, all of the same number of rows. */
export type Cells = { -readonly [K in ColumnName]: InstanceType<Layout[K][0]> };
type NumberColumn = Float64Array | Uint32Array | Int32Array | Uint8Array;

const names = Object.keys(layout) as ColumnName[];

/** Moves when it changes how the cells follow from an invoice; other columns make another format by themselves. */
const MEANING = 2;
/** What was kept in another format is read anew. */
export const FORMAT = `${MEANING} ${names.map((name) => `${name}:${layout[name][0].BYTES_PER_ELEMENT}`).join(' ')}`;

export const noCells = (rows: number): Cells => {
  const columns: Partial<Record<ColumnName, NumberColumn>> = {};
  for (const name of names) {
    const [Column, per] = layout[name];
    columns[name] = new Column(rows * per);
  }
  return columns as Cells;
};

/** The same cells with room for more rows. */
export function grown(cells: Cells, rows: number): Cells {
  const next = noCells(rows);
  for (const name of names) next[name].set(cells[name]);
  return next;
}

const bytesPerRow = names.reduce((sum, name) => sum + layout[name][0].BYTES_PER_ELEMENT * layout[name][1], 0);

export function packRows(cells: Cells, from: number, to: number): ArrayBuffer {
  const packed = new Uint8Array((to - from) * bytesPerRow);
  let at = 0;
  for (const name of names) {
    const per = layout[name][1];
    const part = cells[name].subarray(from * per, to * per);
    packed.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return packed.buffer;
}

export function unpackRows(packed: ArrayBuffer, cells: Cells, from: number): void {
  const rows = packed.byteLength / bytesPerRow;
  let at = 0;
  for (const name of names) {
    const [Column, per] = layout[name];
    const part = new Column(packed, at, rows * per);
    cells[name].set(part, from * per);
    at += part.byteLength;
  }
}
