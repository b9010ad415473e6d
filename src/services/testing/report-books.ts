import { addMonths, firstOfMonth, lastOfMonth, monthOf } from '@domain/dates/calendar.ts';
import type { Minor } from '@domain/money/currency.ts';
import { openFrenchBooks, testDeps, type OpenTestBooks } from './open-books.ts';
import { addCustomer, addRow, valueOf } from './outcomes.ts';

/** The same numbers at each run. */
function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const names = [
  'Boulangerie des Terreaux SAS',
  'Hôtel Le Grand Quai',
  'Garage des Brotteaux',
  'Clinique Sainte-Blandine',
  'Mercerie Fil & Maille',
  'Association Rive Gauche',
  'Pharmacie du Belvédère',
  'Conakry Transit SARL',
];
const wares = [
  ['Conseil en aménagement', '620', 'jour', '20'],
  ['Table de travail en chêne', '3480', 'pièce', '20'],
  ['Étagère murale', '148.5', 'pièce', '20'],
  ['Livre technique', '38.9', 'pièce', '5.5'],
  ['Restauration de meuble', '46', 'heure', '10'],
] as const;

const MONTHS = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11'] as const;
const reportToday = '2026-11-30';

/**
 * Five months of a workshop: two currencies, four tax rates, credit notes, voids in a later month, parts paid, money
 * given back, rests written off, drafts, rows on no invoice.
 */
export async function openReportBooks(name?: string): Promise<OpenTestBooks> {
  let day = '2026-07-01';
  const deps = testDeps({ clock: { now: () => Date.parse(`${day}T12:00:00.000Z`) } });
  const open = await openFrenchBooks(name, deps);
  const { services } = open;
  const draw = drawer(7);
  const customers: { id: string; currency: string }[] = [];
  for (const [at, customer] of names.entries()) {
    const currency = at === names.length - 1 ? 'GNF' : 'EUR';
    const { id } = await addCustomer(services, customer, { currency, paymentTermDays: 15 + draw(4) * 15 });
    customers.push({ id, currency });
  }
  for (const [title, price, unit, taxRate] of wares.slice(0, 3)) {
    valueOf(await services.products.save({ name: title, price, unit, taxRate, key: title.slice(0, 3) }));
  }
  const issued: string[] = [];
  for (const month of MONTHS) {
    for (const { id, currency } of customers) {
      for (let row = 1 + draw(4); row > 0; row -= 1) {
        const [title, price, unit, taxRate] = wares[draw(wares.length)]!;
        const unitPrice = currency === 'GNF' ? String(Math.round(Number(price)) * 1000) : price;
        const quantity = draw(9) === 0 ? '-1' : String(1 + draw(4) + draw(2) / 2);
        const date = `${month}-${String(1 + draw(20)).padStart(2, '0')}`;
        await addRow(services, id, date, unitPrice, { title, unit, taxRate, quantity, currency });
      }
    }
    day = `${month}-22`;
    const made = valueOf(
      await services.invoices.generateAll({
        from: '2026-07-01',
        to: day,
        issue: month !== '2026-11' || draw(2) < 2,
      }),
    ).made;
    issued.push(...made);
    day = month === '2026-11' ? reportToday : lastOfMonth(month);
    await settleSome(open, made, draw);
    // Undone in the month after: the month that is over stays.
    if (month === '2026-09') {
      day = firstOfMonth(monthOf(addMonths(`${month}-01`, 1)));
      const free = await services.receivables.allowing(issued, 'void');
      valueOf(await services.receivables.void(free.slice(0, 1), { reason: 'Saisie en double' }));
    }
  }
  await addRow(services, customers[0]!.id, '2026-11-25', '80', { title: 'Livraison', taxRate: '20' });
  await addRow(services, customers[7]!.id, '2026-11-26', '250000', {
    title: 'Transit',
    taxRate: '18',
    currency: 'GNF',
  });
  await addRow(services, null, '2026-11-27', '40', { title: 'Vente au comptoir', taxRate: '20' });
  valueOf(
    await services.invoices.generate({ customerId: customers[0]!.id, from: '2026-11-23', to: '2026-11-30' }),
  );
  return open;
}

async function settleSome({ services }: OpenTestBooks, made: string[], draw: (below: number) => number) {
  const payable = await services.receivables.allowing(made, 'pay');
  for (const id of payable) {
    const { due, totals } = (await services.invoices.get(id))!;
    const turn = draw(6);
    if (turn < 2)
      valueOf(
        await services.receivables.pay({ method: turn ? 'card' : 'bank-transfer', invoices: [{ id }] }),
      );
    else if (turn === 2) {
      const amount = Math.floor(totals.withTax / 3) as Minor;
      valueOf(await services.receivables.pay({ method: 'cheque', amount, invoices: [{ id }] }));
    } else if (turn === 3 && draw(2) === 0) {
      const amount = Math.max(1, Math.floor(totals.withTax / 4)) as Minor;
      valueOf(await services.receivables.credit(id, { amount, reason: 'Geste commercial' }));
    } else if (turn === 4) {
      valueOf(
        await services.receivables.pay({ method: 'cash', amount: (due + 500) as Minor, invoices: [{ id }] }),
      );
      valueOf(await services.receivables.refund({ invoiceId: id, method: 'cash', amount: 100 as Minor }));
    }
  }
}
