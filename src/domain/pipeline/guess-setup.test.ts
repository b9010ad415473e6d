import { describe, expect, it } from 'vitest';
import { guessSetup, sourceName, type LookedAt } from './guess-setup.ts';

const look = (
  source: string,
  rows: number,
  columns: [string, 'text' | 'date' | 'number', boolean?][],
): LookedAt => ({
  source,
  look: {
    columns: columns.map(([name]) => name),
    sample: [columns.map(([, kind]) => (kind === 'number' ? '0.15' : 'x'))],
    rows,
    unique: columns.filter(([, , isUnique]) => isUnique).map(([name]) => name),
    kinds: columns.map(([, kind]) => kind),
  },
});

const northwind = [
  look('customers', 91, [
    ['customer_id', 'text', true],
    ['company_name', 'text', true],
    ['phone', 'text', true],
  ]),
  look('orders', 830, [
    ['order_id', 'number', true],
    ['customer_id', 'text'],
    ['order_date', 'date'],
    ['required_date', 'date'],
    ['freight', 'number'],
  ]),
  look('details', 2155, [
    ['order_id', 'number'],
    ['product_id', 'number'],
    ['unit_price', 'number'],
    ['quantity', 'number'],
    ['discount', 'number'],
  ]),
  look('products', 77, [
    ['product_id', 'number', true],
    ['product_name', 'text', true],
    ['unit_price', 'number'],
  ]),
];

describe('guessing a setup from the files that were dropped', () => {
  it('D2 finds the lines, and how the other files are reached from them', () => {
    expect(guessSetup(northwind).sources).toEqual([
      { name: 'details', role: 'orders', key: ['order_id', 'product_id'], joinOn: [] },
      { name: 'orders', role: 'joined', key: ['order_id'], joinOn: ['details.order_id'] },
      { name: 'products', role: 'joined', key: ['product_id'], joinOn: ['details.product_id'] },
      { name: 'customers', role: 'joined', key: ['customer_id'], joinOn: ['orders.customer_id'] },
    ]);
  });

  it('D3 finds what is billed and begins a layout with it', () => {
    const { fields, columns, groupBy, discountIs } = guessSetup(northwind);
    expect(fields).toEqual({
      date: 'orders.order_date',
      quantity: 'details.quantity',
      unitPrice: 'details.unit_price',
      discount: 'details.discount',
      amount: '',
      customer: 'orders.customer_id',
      customerName: 'customers.company_name',
      title: 'products.product_name',
    });
    expect(discountIs).toBe('fraction');
    expect(groupBy).toEqual(['@customerName']);
    expect(columns.map(({ from }) => from)).toEqual([
      '@customerName',
      'details.order_id',
      'details.product_id',
      '@date',
      '@title',
      '@quantity',
      '@unitPrice',
      '@amount',
    ]);
  });

  it('D3 takes the amount of a line where it stands, in Portuguese too', () => {
    const nota = look('itens', 3, [
      ['CHAVE DE ACESSO', 'text', true],
      ['DATA EMISSÃO', 'date'],
      ['CNPJ DESTINATÁRIO', 'text'],
      ['NOME DESTINATÁRIO', 'text'],
      ['DESCRIÇÃO DO PRODUTO/SERVIÇO', 'text'],
      ['QUANTIDADE', 'number'],
      ['VALOR UNITÁRIO', 'number'],
      ['VALOR TOTAL', 'number'],
    ]);
    expect(guessSetup([nota]).fields).toMatchObject({
      date: 'itens.DATA EMISSÃO',
      customer: 'itens.CNPJ DESTINATÁRIO',
      customerName: 'itens.NOME DESTINATÁRIO',
      amount: 'itens.VALOR TOTAL',
      title: 'itens.DESCRIÇÃO DO PRODUTO/SERVIÇO',
    });
    expect(guessSetup([nota]).sources[0]!.key).toEqual(['CHAVE DE ACESSO']);
  });

  it('D1 names sources by their files, each its own', () => {
    expect(sourceName('orders_2025-01.csv', [])).toBe('orders');
    expect(sourceName('Orders 2025.02.xlsx', ['orders'])).toBe('orders 2');
    expect(sourceName('2025.csv', [])).toBe('2025');
  });
});
