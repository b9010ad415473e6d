// Functions that run in the page of the built app.

/** From the first question of the list to its answer, less what the same answer takes then; the code is there before. */
export async function loadTime() {
  await window.quittance.ready;
  await window.quittance.invoices.get('nothing').catch(() => undefined);
  const ask = async () => {
    const started = performance.now();
    await window.quittance.invoices.listed({ sort: 'number', direction: 'desc', pageSize: 50 });
    return performance.now() - started;
  };
  const first = await ask();
  await ask();
  return Math.max(0, first - (await ask()));
}

/** Every row once, some thousands at a time: all at once 500,000 do not fit. */
export async function readEverything() {
  const db = await new window.Dexie('quittance').open();
  const invoices = db.table('invoices');
  const started = performance.now();
  for (let last = ''; ;) {
    const rows = await invoices.where('id').above(last).limit(100_000).toArray();
    if (rows.length < 100_000) break;
    last = rows.at(-1).id;
  }
  const time = performance.now() - started;
  db.close();
  return time;
}

/**
 * Milliseconds of each question, by kind of question, and beside each the same page read by an index, as plainly as Dexie
 * reads it: in turn, so that both meet the same moments. What is asked differs from time to time.
 */
export async function listTimes() {
  const api = window.quittance.invoices;
  const { rows: sample, total } = await api.list({ sort: 'no', pageSize: 1000 });
  const at = (time) => sample[(time * 37) % sample.length];
  const day = (time) => at(time).dueDate;
  const sorts = ['number', 'customerName', 'title', 'period', 'issueDate', 'dueDate', 'createdAt'];
  const amounts = ['withTax', 'due', 'paid', 'credited', 'status', 'kind', 'currency', 'lastPaidDate'];
  for (const sort of [...sorts, ...amounts]) await api.listed({ sort });
  const statuses = ['draft', 'issued', 'partially-paid', 'paid', 'credited', 'void'];
  const word = (time) => {
    const { customerName, title } = at(time);
    return (time % 2 === 0 ? customerName : title).replace(/^\S+ /, '');
  };
  const questions = {
    'first page': () => ({}),
    'each sort both ways': (time) => ({
      sort: [...sorts, ...amounts][time % 15],
      direction: time % 2 === 0 ? 'asc' : 'desc',
    }),
    status: (time) => ({ status: [statuses[time % 6]], sort: 'number' }),
    'several statuses, overdue too': (time) => ({ status: ['draft', 'overdue', statuses[time % 6]] }),
    'void or not': (time) => ({ voided: time % 2 === 0 }),
    customer: (time) => ({ customerId: at(time).customerId }),
    'issue dates': (time) => ({ from: day(time), to: day(time + 9) }),
    'due dates': (time) => ({ dueFrom: day(time), sort: 'dueDate' }),
    'created dates': (time) => ({ createdFrom: day(time), createdTo: '2026-11-01' }),
    amounts: (time) => ({
      amountFrom: String(100 + time * 7),
      amountTo: String(5000 + time),
      currency: 'EUR',
    }),
    'currency and kind': (time) => ({ currency: ['USD', 'GNF'][time % 2], kind: 'invoice' }),
    'search of 3 letters': (time) => ({ search: word(time).slice(0, 3) }),
    'search of 4 to 10 letters': (time) => ({ search: word(time).slice(0, 4 + (time % 7)) }),
    'search of a number': (time) => ({ search: `${at(time).number ?? 'F-2026'}`.slice(0, 3 + (time % 8)) }),
    'search, status and dates': (time) => ({
      search: word(time).slice(0, 4),
      status: ['paid'],
      from: day(time),
      sort: 'withTax',
    }),
    'customer, dates and amounts': (time) => ({
      customerId: at(time).customerId,
      dueFrom: '2024-01-01',
      amountFrom: String(time),
      currency: 'EUR',
    }),
    'overdue, amounts, by customer': (time) => ({
      overdue: true,
      amountFrom: String(50 + time),
      currency: 'EUR',
      sort: 'customerName',
    }),
    'page 1,000': (time) => ({ sort: 'number', page: Math.min(1000, Math.floor(total / 50)) - (time % 5) }),
    'page 1,000 of a filter': (time) => ({
      status: ['paid'],
      from: day(time),
      to: '2030-01-01',
      page: Math.min(1000, Math.floor(total / 100)),
    }),
  };
  const db = await new window.Dexie('quittance').open();
  const timed = async (work) => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  };
  const [times, first, bare] = [{}, {}, []];
  for (const [what, question] of Object.entries(questions)) {
    const ask = (time) => timed(() => api.listed({ pageSize: 50, ...question(time) }));
    // The first of a kind is counted apart: orders are made ready after it.
    first[what] = await ask(0);
    for (let time = 1; time < 5; time += 1) await ask(time);
    await new Promise((resolve) => setTimeout(resolve, 600));
    times[what] = [];
    for (let time = 5; time < 65; time += 1) {
      times[what].push(await ask(time));
      bare.push(await timed(() => db.table('invoices').orderBy('number').limit(50).toArray()));
    }
  }
  db.close();
  return { times, first, bare };
}

/** The figures right after an invoice was written: nothing may be remembered from before. */
export async function figuresTime() {
  const customerId = (await window.quittance.customers.list({ pageSize: 1 })).rows[0].id;
  const times = [];
  for (let time = 0; time < 25; time += 1) {
    const draft = {
      customerId,
      periodStart: '2026-11-01',
      periodEnd: '2026-11-30',
      title: `Figures ${time}`,
      lines: [{ title: 'Work', quantity: '1', unitPrice: '10' }],
    };
    const { id } = await window.quittance.invoices.save(draft);
    const started = performance.now();
    await window.quittance.invoices.stats();
    times.push(performance.now() - started);
    await window.quittance.invoices.delete(id);
  }
  return times.slice(5);
}

/** A draft written, issued, and seen in the list. */
export async function issueTime() {
  const customerId = (await window.quittance.customers.list({ pageSize: 1 })).rows[0].id;
  const times = [];
  for (let time = 0; time < 25; time += 1) {
    const draft = {
      customerId,
      periodStart: '2026-11-01',
      periodEnd: '2026-11-30',
      title: `Issued ${time}`,
      lines: [{ title: 'Work', quantity: '1', unitPrice: '10' }],
    };
    const started = performance.now();
    const { id } = await window.quittance.invoices.save(draft);
    await window.quittance.invoices.issue(id);
    await window.quittance.invoices.listed({ sort: 'number', direction: 'desc', pageSize: 50 });
    times.push(performance.now() - started);
  }
  return times.slice(5);
}

/** The same for one payment of an invoice, and for one invoice made void: only the act itself is timed. */
export async function settleTimes() {
  const { customers, invoices } = window.quittance;
  const customerId = (await customers.list({ pageSize: 1 })).rows[0].id;
  const pay = [];
  const voiding = [];
  const issued = async (title) => {
    const lines = [{ title: 'Work', quantity: '1', unitPrice: '10' }];
    const draft = { customerId, periodStart: '2026-11-01', periodEnd: '2026-11-30', title, lines };
    const { id } = await invoices.save(draft);
    await invoices.issue(id);
    return id;
  };
  for (let time = 0; time < 25; time += 1) {
    const [paid, taken] = [await issued(`Paid ${time}`), await issued(`Void ${time}`)];
    const started = performance.now();
    await invoices.pay(paid, { method: 'bank-transfer' });
    const between = performance.now();
    await invoices.void(taken, { reason: 'Made twice' });
    pay.push(between - started);
    voiding.push(performance.now() - between);
  }
  return { pay: pay.slice(5), voiding: voiding.slice(5) };
}
