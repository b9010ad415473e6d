import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CUSTOMERS = 400;
const ARTICLES = 600;
const LINES_PER_ORDER = 4;

const euros = (cents) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;

/**
 * Four files as a customer's system writes them: order lines, their orders, customers, articles. `months` spreads the
 * orders over so many months of 2025. Returns their paths by source.
 */
export function makeOrders(folder, count, months) {
  const lines = ['order_id;article_id;quantity;unit_price;discount'];
  const orders = ['order_id;client_id;order_date;site'];
  for (let at = 0; at < count; at += 1) {
    const order = Math.floor(at / LINES_PER_ORDER);
    const article = (at * 7 + order) % ARTICLES;
    lines.push(
      `O${order};A${article};${1 + (at % 9)};${euros(100 + ((at * 7919) % 90_000))};${at % 5 === 0 ? '0,1' : '0'}`,
    );
    if (at % LINES_PER_ORDER > 0) continue;
    const month = String(1 + (order % months)).padStart(2, '0');
    const day = String(1 + (order % 28)).padStart(2, '0');
    orders.push(`O${order};C${order % CUSTOMERS};${day}/${month}/2025;Site ${order % 37}`);
  }
  const clients = ['client_id;client_name;city'];
  for (let at = 0; at < CUSTOMERS; at += 1) clients.push(`C${at};Client ${at} SARL;Conakry`);
  const articles = ['article_id;description'];
  for (let at = 0; at < ARTICLES; at += 1) articles.push(`A${at};Article ${at} galvanisé`);
  const paths = {};
  for (const [source, rows] of Object.entries({ lines, orders, clients, articles })) {
    paths[source] = join(folder, `${source}.csv`);
    writeFileSync(paths[source], rows.join('\r\n'));
  }
  return paths;
}

/** How those files are joined, and a report of seven columns in two levels of groups. */
export const setup = {
  name: 'Bench',
  currency: 'EUR',
  language: 'fr',
  sources: [
    { name: 'lines', role: 'orders', key: ['order_id', 'article_id'], joinOn: [] },
    { name: 'orders', role: 'joined', key: ['order_id'], joinOn: ['lines.order_id'] },
    { name: 'clients', role: 'joined', key: ['client_id'], joinOn: ['orders.client_id'] },
    { name: 'articles', role: 'joined', key: ['article_id'], joinOn: ['lines.article_id'] },
  ],
  fields: {
    date: 'orders.order_date',
    quantity: 'lines.quantity',
    unitPrice: 'lines.unit_price',
    discount: 'lines.discount',
    amount: '',
    customer: 'orders.client_id',
    customerName: 'clients.client_name',
    title: 'articles.description',
  },
  layout: {
    title: 'Livraisons',
    groupBy: ['clients.client_name', 'lines.order_id'],
    columns: [
      { from: 'clients.client_name', title: 'Client', type: 'text', isSummed: false },
      { from: 'lines.order_id', title: 'Commande', type: 'text', isSummed: false },
      { from: '@date', title: 'Jour', type: 'date', isSummed: false },
      { from: 'orders.site', title: 'Site', type: 'text', isSummed: false },
      { from: '@title', title: 'Article', type: 'text', isSummed: false },
      { from: '@quantity', title: 'Quantité', type: 'number', isSummed: true },
      { from: '@amount', title: 'Montant', type: 'money', isSummed: true },
    ],
  },
};
