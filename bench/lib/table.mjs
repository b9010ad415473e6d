/** Prints rows of `{ what, ours, theirs, ratio, target }` as an aligned table. */
export function printTable(title, rows) {
  console.log(`\n${title}`);
  const head = ['what', 'ours', 'against', 'ratio', 'target'];
  const cells = rows.map(({ what, ours, against, ratio, target }) => [
    what,
    ours,
    against ?? '–',
    ratio === undefined ? '–' : ratio.toFixed(3),
    target === undefined ? '–' : `≤ ${target}${ratio === undefined || ratio <= target ? '' : '  MISSED'}`,
  ]);
  const widths = head.map((text, index) =>
    Math.max(text.length, ...cells.map((row) => String(row[index]).length)),
  );
  for (const row of [head, ...cells]) {
    console.log(
      `  ${row
        .map((cell, index) => String(cell).padEnd(widths[index]))
        .join('  ')
        .trimEnd()}`,
    );
  }
}

export const milliseconds = (value) => `${value < 20 ? value.toFixed(1) : Math.round(value)} ms`;
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
