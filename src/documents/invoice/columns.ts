import { sheet } from '../layout/sheet.ts';

/** Right edges, but for description and unit, which begin at theirs. Millimetres. */
export interface Columns {
  description: { x: number; width: number };
  quantity: { x: number; width: number };
  unit: { x: number; width: number };
  price: { x: number; width: number };
  rate: { x: number; width: number };
  amount: { x: number; width: number };
}

export interface ColumnWidths {
  quantity: number;
  unit: number;
  price: number;
  rate: number;
  amount: number;
}

const GUTTER = 3;
const NARROWEST_DESCRIPTION = 52;
const designed: ColumnWidths = { quantity: 17, unit: 15, price: 27, rate: 12, amount: 26 };

/**
 * The design's widths, wider where the longest value needs it and the description can spare it.
 * One set for the whole document: columns do not move from page to page.
 */
export function columnsFor(needed: ColumnWidths, shown: { unit: boolean; rate: boolean }): Columns {
  const width = (column: keyof ColumnWidths) => Math.max(designed[column], needed[column] + GUTTER);
  const widths: ColumnWidths = {
    quantity: width('quantity'),
    unit: shown.unit ? width('unit') : 0,
    price: width('price'),
    rate: shown.rate ? width('rate') : 0,
    amount: width('amount'),
  };
  const total = widths.quantity + widths.unit + widths.price + widths.rate + widths.amount;
  const spare = sheet.right - sheet.left - NARROWEST_DESCRIPTION;
  const scale = Math.min(1, spare / total);
  const edges = { amount: sheet.right, rate: 0, price: 0, unit: 0, quantity: 0 };
  edges.rate = edges.amount - widths.amount * scale;
  edges.price = edges.rate - widths.rate * scale;
  edges.unit = edges.price - widths.price * scale;
  edges.quantity = edges.unit - widths.unit * scale;
  const inner = (column: keyof ColumnWidths) => Math.max(0, widths[column] * scale - GUTTER);
  return {
    description: { x: sheet.left, width: edges.quantity - widths.quantity * scale - sheet.left },
    quantity: { x: edges.quantity, width: inner('quantity') },
    unit: { x: edges.quantity + GUTTER, width: inner('unit') },
    price: { x: edges.price, width: inner('price') },
    rate: { x: edges.rate, width: inner('rate') },
    amount: { x: edges.amount, width: inner('amount') },
  };
}
