import type { Page } from '@playwright/test';
import { call } from './app.ts';

export interface Sale {
  title: string;
  quantity?: string;
  unitPrice: string;
  taxRate?: string;
  /** Days before today. */
  ago?: number;
  currency?: string;
  key?: string;
  order?: string;
  site?: string;
}

/** Today where the browser of the tests is: before midnight in London it is tomorrow in Paris. */
export const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });

/** A day so many days before today, as the books count days. */
export const daysAgo = (days: number): string =>
  new Date(Date.parse(today()) - days * 86_400_000).toISOString().slice(0, 10);

/** A customer with open rows; returns the customer's id. */
export async function customerWithSales(page: Page, name: string, sales: readonly Sale[]): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'customers.save', { name });
  for (const { ago = 2, quantity = '1', taxRate = '20', ...sale } of sales) {
    await call(page, 'transactions.save', {
      customerId: id,
      date: daysAgo(ago),
      quantity,
      taxRate,
      taxCategory: 'S',
      ...sale,
    });
  }
  return id;
}

/** One draft per customer; returns their ids. */
export async function makeDrafts(page: Page, count: number): Promise<string[]> {
  for (let index = 1; index <= count; index += 1) {
    await customerWithSales(page, `Client ${String(index).padStart(3, '0')}`, [
      { title: 'Heure d’atelier', quantity: String(index), unitPrice: '46' },
    ]);
  }
  const { made } = await call<{ made: string[] }>(page, 'invoices.generateAll', {
    from: daysAgo(14),
    to: daysAgo(0),
  });
  return made;
}

export interface IssuedInvoice {
  id: string;
  number: string | null;
  status: string;
  customerName: string;
  lines: { title: string; transactionId: string | null }[];
  totals: { withoutTax: string; withTax: string };
}

export const invoiceOf = (page: Page, id: string) => call<IssuedInvoice>(page, 'invoices.get', id);

/** Numbers of every issued invoice, in order. */
export async function issuedNumbers(page: Page): Promise<string[]> {
  const { rows } = await call<{ rows: { number: string | null }[] }>(page, 'invoices.list', {
    page: 1,
    pageSize: 1000,
  });
  return rows.flatMap(({ number }) => number ?? []).sort();
}

/** `F-2026-0001`, `F-2026-0002`, … without a gap and without a double. */
export function isGapless(numbers: readonly string[]): boolean {
  const counts = numbers.map((number) => Number(number.split('-').at(-1)));
  return counts.every((count, index) => count === index + 1);
}
