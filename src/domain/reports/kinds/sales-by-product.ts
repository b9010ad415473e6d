import { mantissa, scale } from '../../money/minor.ts';
import { columnSum, invoicedFigure, largestOf, largestShare } from '../add-up.ts';
import { column, comparison, derived, summed } from '../columns.ts';
import { defineReport } from '../define.ts';
import { Gathered } from '../gather.ts';
import { effectsOf } from '../issued.ts';

const fresh = () => ({
  name: '',
  key: '',
  unit: '',
  lines: 0,
  /** Millionths: exact for what trades count in. */
  quantity: 0,
  withoutTax: 0,
  before: 0,
});

const MILLION = 1_000_000;

/** A quantity in millionths, rounded where it has more decimals than six. */
function millionths(quantity: string): number {
  const decimals = scale(quantity);
  const whole = mantissa(quantity) * (decimals <= 6 ? 10 ** (6 - decimals) : 1);
  return decimals <= 6 && Number.isSafeInteger(whole) ? whole : Math.round(Number(quantity) * MILLION);
}

/** What sells, by the lines of the documents as issued; discounts on whole documents in a row of their own. */
export default defineReport({
  id: 'sales-by-product',
  basis: 'issued',
  keyFigures: [
    { id: 'invoiced', type: 'money' },
    { id: 'products', type: 'count' },
    { id: 'lines', type: 'count' },
    { id: 'largest', type: 'percent' },
  ],
  ofCustomer: false,
  hasComparison: true,
  needs: ['documents', 'lines'],
  usual: { groupBy: [], sort: { column: 'withoutTax', direction: 'desc' } },
  columns: [
    column('product', 'text'),
    column('key', 'text', { isExtra: true }),
    summed('lines', 'count', { isExtra: true }),
    column('quantity', 'quantity'),
    column('unit', 'text'),
    derived('average', 'money', { rule: 'per', of: 'withoutTax', by: 'quantity' }),
    summed('withoutTax', 'money'),
    derived('share', 'percent', { rule: 'share', of: 'withoutTax' }),
    ...comparison('withoutTax'),
  ],
  collect(asked) {
    const gathered = new Gathered(fresh);
    return {
      document: (invoice) => effectsOf(invoice, asked).fate,
      body(invoice, { lines }) {
        const { currency, totals } = invoice;
        for (const { sign, when, what } of effectsOf(invoice, asked).effects) {
          const rest = totals.withoutTax - totals.lines;
          if (rest !== 0) {
            const row = gathered.row(currency, 'whole documents');
            row.name = asked.say('wholeDocuments');
            if (when === 'before') row.before += sign * rest;
            else row.withoutTax += sign * rest;
          }
          for (const line of lines) {
            const product = asked.productOf(line.transactionId, line.title);
            const row = gathered.row(currency, `${product.id} ${line.unit}`);
            row.name = product.name;
            row.key = product.key;
            row.unit = line.unit;
            if (when === 'before') {
              row.before += sign * line.net;
              continue;
            }
            row.lines += what === 'void' ? -1 : 1;
            row.quantity += sign * millionths(line.quantity);
            row.withoutTax += sign * line.net;
          }
        }
      },
      sections: () =>
        gathered.sections(asked.homeCurrency, (row) => [
          row.name,
          row.key,
          row.lines,
          row.quantity === 0 ? null : row.quantity / MILLION,
          row.unit,
          null,
          row.withoutTax,
          null,
          row.before,
          null,
        ]),
    };
  },
  figures(rows, at, { compared }) {
    return [
      invoicedFigure(rows, at, compared !== null),
      { id: 'products', type: 'count', value: rows.filter((row) => Number(at(row, 'lines')) > 0).length },
      { id: 'lines', type: 'count', value: columnSum(rows, at, 'lines') },
      largestShare(rows, at),
    ];
  },
  chart: (rows, at) => {
    const { labels, values } = largestOf(rows, at, { label: 'product', value: 'withoutTax', most: 10 });
    return { form: 'bars', type: 'money', labels, labelType: 'text', series: [{ id: 'now', values }] };
  },
});
