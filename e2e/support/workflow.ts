import type { Page } from '@playwright/test';
import { call, expect, openBooks } from './app.ts';
import { go } from './navigation.ts';
import { daysAgo } from './sales.ts';
import { wordsIn } from './words.ts';

export type Say = Awaited<ReturnType<typeof wordsIn>>;

const rooms = [
  'generate',
  'invoices',
  'receivables',
  'refusals/invoices',
  'refusals/documents',
  'documents',
  'transactions',
  'customers',
  'lists',
  'words',
  'outbox',
  'by-hand',
  'draft',
  'fields',
  'shell',
  'templates',
];

/** Open books whose screens speak the language, with the words to find things by. */
export async function booksIn(page: Page, locale: 'en' | 'fr'): Promise<Say> {
  await openBooks(page, { locale });
  return wordsIn(locale, ...rooms);
}

/** The generation screen of a customer, with these rows struck. */
export async function openGeneration(page: Page, say: Say, customerId: string, without: string[] = []) {
  await go(page, `/generate?customer=${customerId}`);
  const draft = page.getByRole('button', { name: generateDraft(say) }).first();
  await expect(draft).toBeVisible();
  for (const title of without) {
    await page
      .getByRole('row', { name: new RegExp(title) })
      .getByRole('checkbox')
      .uncheck();
  }
  return draft;
}

/** The button whatever the count: what stands before the first number. */
const generateDraft = (say: Say) =>
  new RegExp(`^${say('generate', 'generateDraft', { count: 'N' }).split('N')[0]!.trim()}`);

/** Generates a draft from the open screen and issues it from its page; returns its id. */
export async function generateAndIssue(page: Page, say: Say): Promise<string> {
  await page
    .getByRole('button', { name: generateDraft(say) })
    .first()
    .click();
  await expect(page).toHaveURL(/\/invoices\?open=/);
  await page.getByRole('button', { name: say('invoices', 'issue'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: say('invoices', 'issueConfirm', { count: 1 }) }).click();
  await expect(dialog).toBeHidden();
  return new URL(page.url()).searchParams.get('open') ?? '';
}

/** One of the acts on an issued invoice: in the bar, or behind its last button. */
export async function act(page: Page, say: Say, key: string): Promise<void> {
  const name = say('receivables', key);
  await expect(page.getByRole('button', { name: say('receivables', 'moreActs') })).toBeVisible();
  const button = page.getByRole('button', { name, exact: true });
  if ((await button.count()) === 0) {
    await page.getByRole('button', { name: say('receivables', 'moreActs') }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
    return;
  }
  await button.first().click();
}

export const dayAfter = (days: number): string => daysAgo(-days);

interface Invoice {
  status: string;
  number: string;
  due: string;
  totals: { withoutTax: string; withTax: string };
  lines: { title: string; taxRate: string }[];
  payments: { reference: string; method: string }[];
  deliveries: unknown[];
  dueDate: string;
  title: string;
}

export const invoice = (page: Page, id: string): Promise<Invoice> => call<Invoice>(page, 'invoices.get', id);

/** Titles of the rows that the next invoice would bill. */
export async function openRows(page: Page, customerId: string): Promise<string[]> {
  const period = { customerId, from: daysAgo(60), to: daysAgo(0) };
  const { transactions } = await call<{ transactions: { title: string }[] }>(
    page,
    'invoices.preview',
    period,
  );
  return transactions.map(({ title }) => title);
}
