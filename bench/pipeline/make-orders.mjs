import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';

const CUSTOMERS = 400;
const ARTICLES = 600;
const LINES_PER_ORDER = 4;

/** A day of 2025 as spreadsheets count days. */
const serialOf = (month, day) => Date.UTC(2025, month - 1, day) / 86_400_000 + 25_569;
const two = (number) => String(number).padStart(2, '0');

/** How a day and a number stand in a text file of a French system, and in the cells of a workbook. */
const asText = {
  day: (month, day) => `${two(day)}/${two(month)}/2025`,
  number: (value, digits = 0) => value.toFixed(digits).replace('.', ','),
  file: (rows) => rows.map((row) => row.join(';')).join('\r\n'),
};
const asCells = {
  day: (month, day) => ({ t: 'n', v: serialOf(month, day), z: 'dd/mm/yyyy' }),
  number: (value) => value,
  file: (rows) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { dense: true }), 'Export');
    return write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true });
  },
};
const formats = { csv: asText, xlsx: asCells };

/**
 * Four files as a customer's system writes them, as `csv` or `xlsx`: order lines, their orders, customers, articles.
 * `months` spreads the orders over so many months of 2025. Returns their paths by source.
 */
export function makeOrders(folder, count, months, format) {
  const as = formats[format];
  const lines = [['order_id', 'article_id', 'quantity', 'unit_price', 'discount']];
  const orders = [['order_id', 'client_id', 'order_date', 'site']];
  for (let at = 0; at < count; at += 1) {
    const order = Math.floor(at / LINES_PER_ORDER);
    const article = (at * 7 + order) % ARTICLES;
    const price = (100 + ((at * 7919) % 90_000)) / 100;
    const discount = at % 5 === 0 ? as.number(0.1, 1) : as.number(0);
    lines.push([`O${order}`, `A${article}`, as.number(1 + (at % 9)), as.number(price, 2), discount]);
    if (at % LINES_PER_ORDER > 0) continue;
    const day = as.day(1 + (order % months), 1 + (order % 28));
    orders.push([`O${order}`, `C${order % CUSTOMERS}`, day, `Site ${order % 37}`]);
  }
  const clients = [['client_id', 'client_name', 'city']];
  for (let at = 0; at < CUSTOMERS; at += 1) clients.push([`C${at}`, `Client ${at} SARL`, 'Conakry']);
  const articles = [['article_id', 'description']];
  for (let at = 0; at < ARTICLES; at += 1) articles.push([`A${at}`, `Article ${at} galvanisé`]);
  const paths = {};
  for (const [source, rows] of Object.entries({ lines, orders, clients, articles })) {
    paths[source] = join(folder, `${source}.${format}`);
    writeFileSync(paths[source], as.file(rows));
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
