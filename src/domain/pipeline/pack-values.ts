import type { ColumnReader, ColumnWriter } from './pack-columns.ts';

/** What the layout shows of each line, column by column: of most lines of a book nothing is kept. */
export function writeValues(writer: ColumnWriter, all: readonly (readonly string[] | null)[]): void {
  const kept = all.flatMap((values) => (values ? [values] : []));
  const columns = kept.reduce((most, { length }) => Math.max(most, length), 0);
  writer.numbers(all.map((values) => (values ? values.length + 1 : 0)));
  writer.numbers([columns]);
  for (let column = 0; column < columns; column += 1)
    writer.texts(kept.map((values) => values[column] ?? ''));
}

export function readValues(reader: ColumnReader): (string[] | null)[] {
  const lengths = reader.numbers();
  const columns = Array.from({ length: reader.numbers()[0]! }, () => reader.texts());
  let next = 0;
  return Array.from(lengths, (length) => {
    if (length === 0) return null;
    const at = next++;
    return columns.slice(0, length - 1).map((texts) => texts[at]!);
  });
}
