/**
 * Runs in the page: writes `count` invoices of 2,000 customers and their payments straight into the database that the app has opened
 * before. Through the app it would take an hour; what is measured is reading, and the app reads what is written.
 */
export async function fillInvoices(count) {
  const customers = 2000;
  let state = 20261129;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = (items) => items[Math.floor(draw() * items.length)];
  const hex = (digits) => Array.from({ length: digits }, () => Math.floor(draw() * 16).toString(16)).join('');
  const uuid = (ms) => {
    const time = ms.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`;
  };
  const dayOf = (ms) => new Date(ms).toISOString().slice(0, 10);
  const first = ['Élise', 'Bruno', 'Chloé', 'Ana', 'Zoé', 'João', 'Marc', 'Inês', 'Fatou', 'Léa', 'Omar'];
  const last = [
    'Ménard',
    'Silva',
    'Peŕez',
    'Diallo',
    'Bâ',
    'Conceição',
    'Garnier',
    'Okafor',
    'Weiß',
    'Œuvrard',
  ];
  const trade = [
    'Atelier',
    'Menuiserie',
    'Garage',
    'Boulangerie',
    'Studio',
    'Transports',
    'Cabinet',
    'Ferme',
  ];

  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open('quittance');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const written = (stores, write) =>
    new Promise((resolve, reject) => {
      const transaction = db.transaction(stores, 'readwrite', { durability: 'relaxed' });
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
      write(transaction);
    });

  const now = Date.now();
  const span = 5 * 365 * 86_400_000;
  const people = Array.from({ length: customers }, (_, at) => ({
    id: uuid(now - span - 86_400_000 + at),
    rev: 1,
    no: at + 1,
    key: `C${String(at + 1).padStart(5, '0')}`,
    name: `${pick(trade)} ${pick(first)} ${pick(last)} ${at + 1}`,
    email: `c${at + 1}@example.org`,
    language: '',
    currency: '',
    taxId: '',
    paymentTermDays: null,
    pricesIncludeTax: null,
    taxRate: '',
    taxCategory: '',
    address: {
      line1: `${at + 1} rue du Port`,
      line2: '',
      city: 'Lyon',
      state: '',
      zip: '69001',
      country: 'FR',
    },
    contacts: [],
    notes: '',
    walkIn: false,
    mergedInto: null,
    templateId: '',
  }));
  await written(['customers'], (transaction) => {
    for (const one of people) transaction.objectStore('customers').put(one);
  });

  const sequences = new Map();
  let payments = [];
  let paymentNo = 0;
  const invoiceAt = (at) => {
    const createdMs = Math.round(now - span + (span * at) / count);
    const created = new Date(createdMs).toISOString();
    const date = created.slice(0, 10);
    const year = date.slice(0, 4);
    const fate = draw();
    const isDraft = at > count * 0.97 && fate < 0.4;
    const isCredit = !isDraft && fate > 0.985;
    const prefix = isCredit ? `A-${year}-` : `F-${year}-`;
    let number = null;
    if (!isDraft) {
      const n = (sequences.get(prefix) ?? 0) + 1;
      sequences.set(prefix, n);
      number = prefix + String(n).padStart(5, '0');
    }
    const customer = people[Math.floor(draw() ** 2 * customers)];
    const currency = at % 23 === 0 ? 'USD' : at % 41 === 0 ? 'GNF' : 'EUR';
    const net = Math.floor(draw() ** 3 * 2_000_000) + 1500;
    const tax = Math.round(net / 5);
    const withTax = net + tax;
    const isPaid = !isDraft && !isCredit && fate < 0.78 && at < count * 0.985;
    const isPart = !isDraft && !isPaid && !isCredit && fate < 0.82;
    const isVoid = !isDraft && !isPaid && !isPart && !isCredit && fate < 0.86;
    const isCredited = !isDraft && !isPaid && !isPart && !isCredit && !isVoid && fate < 0.88;
    const id = uuid(createdMs);
    const payment = (amount) => {
      const settled = {
        paymentId: uuid(createdMs + 86_400_000),
        type: 'payment',
        date: dayOf(createdMs + 20 * 86_400_000),
        method: 'bank-transfer',
        reference: '',
        amount,
      };
      const { paymentId, ...fact } = settled;
      payments.push({
        ...fact,
        id: paymentId,
        rev: 1,
        no: (paymentNo += 1),
        customerId: customer.id,
        currency,
        remittances: [{ invoiceId: id, amount }],
        reason: '',
        corrects: null,
        recordedAt: new Date(createdMs + 20 * 86_400_000).toISOString(),
      });
      return settled;
    };
    const month = new Date(createdMs - 30 * 86_400_000).toISOString().slice(0, 7);
    return {
      id,
      rev: 1,
      no: at + 1,
      kind: isCredit ? 'credit-note' : 'invoice',
      number,
      seriesId: isDraft ? null : isCredit ? 'series-credit' : 'series-invoice',
      issueDate: isDraft ? null : date,
      issuedAt: isDraft ? null : created,
      createdAt: created,
      customerId: customer.id,
      customerName: customer.name,
      currency,
      periodStart: `${month}-01`,
      periodEnd: `${month}-28`,
      dueDate: dayOf(createdMs + 30 * 86_400_000),
      title: at % 10 === 0 ? `Chantier ${pick(last)} lot ${at}` : `Facture de ${month}`,
      language: 'fr',
      reference: '',
      buyerReference: '',
      purchaseOrder: at % 50 === 0 ? `PO-${at}` : '',
      lineCount: 3,
      totals: {
        lines: net,
        allowances: 0,
        charges: 0,
        withoutTax: net,
        tax,
        withTax,
        paid: 0,
        due: withTax,
        groups: [{ category: 'S', rate: '20', taxable: net, tax }],
      },
      payments: isPaid ? [payment(withTax)] : isPart ? [payment(Math.ceil(withTax / 3))] : [],
      voided: isVoid ? { at: created, reason: 'Erreur' } : null,
      creditNotes: isCredited ? [{ id: uuid(createdMs + 1), number: 'A-1', date, amount: withTax }] : [],
      creditOf: null,
      deliveries: [],
    };
  };
  const slice = 2000;
  for (let from = 0; from < count; from += slice) {
    const records = [];
    for (let at = from; at < Math.min(from + slice, count); at += 1) records.push(invoiceAt(at));
    await written(['invoices', 'payments'], (transaction) => {
      for (const one of records) transaction.objectStore('invoices').put(one);
      for (const one of payments) transaction.objectStore('payments').put(one);
    });
    payments = [];
  }
  // A new epoch: whatever was known of these books is read again.
  await written(['meta', 'counters'], (transaction) => {
    const meta = transaction.objectStore('meta');
    meta.get('head').onsuccess = ({ target }) => meta.put({ ...target.result, epoch: `filled-${now}` });
    transaction.objectStore('counters').put({ id: 'invoice', rev: 1, next: count + 1 });
    transaction.objectStore('counters').put({ id: 'payment', rev: 1, next: paymentNo + 1 });
    transaction.objectStore('counters').put({ id: 'customer', rev: 1, next: customers + 1 });
  });
  db.close();
}
