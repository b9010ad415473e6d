// Functions that run in the page of the built app.

/** Rentals and the time sheets of some months, by two imports as a fleet owner would do them. */
export async function fillFleet({ rentals, daysEach, months }) {
  const { imports } = window.quittance;
  const take = async (kind, lines) => {
    const file = new File([lines.join('\n')], `${kind}.csv`, { type: 'text/csv' });
    const preview = await imports.preview(file, { kind });
    const { control } = await imports.commit(preview.previewId, {});
    return control.created.rows;
  };
  const numbers = Array.from({ length: rentals }, (_, at) => at + 1);
  const made = await take('rentals', [
    'Customer;Vehicle;Plate;Daily rate;Start;VAT rate',
    ...numbers.map((no) => `Customer ${no % 200};Truck ${no};RC-${no};${40 + (no % 60)};2024-12-01;20`),
  ]);
  const head = ['Plate', 'Month', ...Array.from({ length: daysEach }, (_, at) => at + 1)].join(';');
  const sheets = [];
  for (const month of months) {
    const days = (no) =>
      Array.from({ length: daysEach }, (_, at) => ((at + no) % 7 === 0 ? 'M' : 'W')).join(';');
    sheets.push(await take('timesheets', [head, ...numbers.map((no) => `RC-${no};${month};${days(no)}`)]));
  }
  return { made, sheets };
}

/** The same sheets as plain rows, one for each day, in a database of their own. */
export async function fillRaw(count) {
  const db = new window.Dexie('raw-sheets');
  db.version(1).stores({ days: '++id' });
  await db.open();
  const statuses = ['work', 'maintenance'];
  await db.table('days').bulkAdd(
    Array.from({ length: count }, (_, at) => ({
      rentalId: `01900000-0000-7000-8000-${String(at % 2000).padStart(12, '0')}`,
      date: `2025-01-${String(1 + (at % 25)).padStart(2, '0')}`,
      status: statuses[at % 7 === 0 ? 1 : 0],
    })),
  );
  db.close();
}

/** All of them in one request, the fastest way there is; there is one month in it. */
export async function readRaw() {
  const db = await new window.Dexie('raw-sheets').open();
  const started = performance.now();
  const rows = await db.table('days').toArray();
  const time = performance.now() - started;
  db.close();
  return { time, rows: rows.length };
}

/** One month's run: from the call to its answer, and how many invoices it made. */
export async function runMonth(month) {
  const started = performance.now();
  const { details } = await window.quittance.rentals.generateMonth({ year: 2025, month });
  return { time: performance.now() - started, made: details.filter(({ created }) => created).length };
}
