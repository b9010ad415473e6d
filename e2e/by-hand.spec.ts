import type { Page } from '@playwright/test';
import PostalMime from 'postal-mime';
import { extractText, getDocumentProxy } from 'unpdf';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { bytesOf } from './support/files.ts';
import { daysAgo, invoiceOf } from './support/sales.ts';

/** What the recorders of the page have heard. */
interface Recorded {
  shared: { title: string; text: string; names: string[]; bytes: number[] }[];
  opened: string[];
  printed: number;
}
type Recording = Window & { recorded: Recorded };

/** Share sheets, mail programs and print windows belong to the system: here they are heard of and not shown. */
async function record(page: Page, shares: boolean): Promise<void> {
  await page.addInitScript((canShare) => {
    const own: Recorded = { shared: [], opened: [], printed: 0 };
    if (window === window.top) Object.assign(window, { recorded: own });
    window.print = () => {
      (window.parent as unknown as Recording).recorded.printed += 1;
    };
    const click: unknown = Reflect.get(HTMLElement.prototype, 'click');
    HTMLAnchorElement.prototype.click = function () {
      if (/^(?:mailto:|https:)/.test(this.href)) own.opened.push(this.href);
      else if (typeof click === 'function') Reflect.apply(click, this, []);
    };
    Object.assign(navigator, {
      canShare: () => canShare,
      share: async ({ title = '', text = '', files = [] }: ShareData) => {
        const bytes = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
        own.shared.push({ title, text, names: files.map(({ name }) => name), bytes: [...(bytes[0] ?? [])] });
      },
    });
  }, shares);
}

const company = {
  name: 'Café Atelier & Fils',
  email: 'factures@atelier.example',
  payLink: 'https://pay.example/{{ invoice_number }}',
};

async function openInvoice(page: Page, locale = 'en'): Promise<{ id: string; number: string }> {
  await openBooks(page, { ...company, locale });
  const contacts = [
    { type: 'billing', name: 'Béatrice Léger', email: 'bea@client.example', phone: '+33 6 12 34 56 78' },
    { type: 'billing', name: 'Service compta', email: 'compta@client.example', phone: '' },
  ];
  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', {
    name: 'Crêperie Gaël',
    contacts,
    language: 'fr',
  });
  await call(page, 'transactions.save', {
    customerId,
    date: daysAgo(3),
    title: 'Pose',
    quantity: '1',
    unitPrice: '100',
    taxRate: '20',
  });
  const period = { from: daysAgo(10), to: daysAgo(0) };
  const { id } = await call<{ id: string }>(page, 'invoices.generate', {
    customerId,
    ...period,
    issue: true,
  });
  const number = (await invoiceOf(page, id)).number ?? '';
  await page.goto(`/invoices?open=${id}`);
  return { id, number };
}

const recorded = (page: Page) => page.evaluate(() => (window as unknown as Recording).recorded);
const deliveries = async (page: Page, id: string) =>
  (await call<{ deliveries: { how: string }[] }>(page, 'invoices.get', id)).deliveries;
const wayOut = (page: Page, name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name });

test('F6 a mail draft carries the PDF byte by byte, it is asked once whether it was sent, and the list says so', async ({
  page,
}) => {
  await record(page, false);
  const { id, number } = await openInvoice(page);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('bea@client.example, compta@client.example');
  await expectAccessible(page, 'the ways out');
  await expect(wayOut(page, /^Share the PDF/)).toHaveAttribute('aria-disabled', 'true');
  const download = page.waitForEvent('download');
  await wayOut(page, /^Mail draft with the PDF/).click();
  expect((await download).suggestedFilename()).toBe(`Invoice_${number}.eml`);
  const mail = await PostalMime.parse(await bytesOf(await download));
  expect(mail).toMatchObject({
    from: { name: company.name, address: company.email },
    to: [
      { name: 'Béatrice Léger', address: 'bea@client.example' },
      { name: 'Service compta', address: 'compta@client.example' },
    ],
    subject: `Facture ${number} – ${company.name}`,
    attachments: [{ filename: `Invoice_${number}.pdf`, mimeType: 'application/pdf' }],
  });
  expect(mail.text).toContain(`https://pay.example/${number}`);
  const pdf = await page.evaluate(async (which) => {
    const api = (window as unknown as { quittance: { invoices: { previewPdf(id: string): Promise<Blob> } } })
      .quittance;
    return [...new Uint8Array(await (await api.invoices.previewPdf(which)).arrayBuffer())];
  }, id);
  expect([...new Uint8Array(mail.attachments[0]?.content as ArrayBuffer)]).toEqual(pdf);

  await expect(page.getByRole('heading', { name: 'Was it sent?' })).toBeVisible();
  await expectAccessible(page, 'the question');
  expect(await deliveries(page, id)).toEqual([]);
  await expect(wayOut(page, 'Yes, it was sent')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await deliveries(page, id)).toMatchObject([{ how: 'by-hand' }]);
  await page.goto('/invoices');
  await expect(page.getByRole('row', { name: new RegExp(number) })).toContainText('By hand');
});

test('F6 what was noted as sent, or marked so, is taken back at one press', async ({ page }) => {
  await record(page, false);
  const { id } = await openInvoice(page);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const download = page.waitForEvent('download');
  await wayOut(page, /^Download the PDF/).click();
  await download;
  await wayOut(page, 'Yes, it was sent').click();
  await expect(page.getByText('Noted as sent by hand')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => deliveries(page, id)).toEqual([]);
  await expect(page.getByText('Not mailed yet.')).toBeVisible();

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Mark as sent' }).click();
  await expect(page.getByText('Marked as sent')).toBeVisible();
  expect(await deliveries(page, id)).toMatchObject([{ how: 'by-hand' }]);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => deliveries(page, id)).toEqual([]);
});

test('F6 the mail program is opened with recipients, subject and text; “not yet” records nothing', async ({
  page,
}) => {
  await record(page, false);
  const { id, number } = await openInvoice(page);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const download = page.waitForEvent('download');
  await wayOut(page, /^Write in your mail program/).click();
  expect((await download).suggestedFilename()).toBe(`Invoice_${number}.pdf`);
  await wayOut(page, 'Not yet').click();
  const [address = ''] = (await recorded(page)).opened;
  expect(address.length).toBeLessThanOrEqual(1800);
  expect(decodeURIComponent(address)).toContain('mailto:bea@client.example,compta@client.example?');
  expect(new URL(address).searchParams.get('subject')).toBe(`Facture ${number} – ${company.name}`);
  expect(new URL(address).searchParams.get('body')).toContain('120,00');
  expect(await deliveries(page, id)).toEqual([]);

  const second = page.waitForEvent('download');
  await wayOut(page, /^WhatsApp/).click();
  await second;
  const [, chat = ''] = (await recorded(page)).opened;
  expect(chat).toContain('https://wa.me/33612345678?text=');
  expect(new URL(chat).searchParams.get('text')).toContain(`https://pay.example/${number}`);
  await wayOut(page, 'Not yet').click();
  await wayOut(page, /^Print/).click();
  await page.waitForFunction(() => (window as unknown as Recording).recorded.printed === 1);
});

test('F6 the share sheet takes the PDF, and with WhatsApp the words as well; in French', async ({ page }) => {
  await record(page, true);
  const { id, number } = await openInvoice(page, 'fr');
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await wayOut(page, /^Partager le PDF/).click();
  await expect(page.getByRole('heading', { name: /Est-ce parti/ })).toBeVisible();
  await wayOut(page, 'Pas encore').click();
  await wayOut(page, /^WhatsApp/).click();
  await wayOut(page, 'Oui, c’est envoyé').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const { shared } = await recorded(page);
  expect(shared.map(({ names }) => names)).toEqual([[`Invoice_${number}.pdf`], [`Invoice_${number}.pdf`]]);
  expect(shared.map(({ text }) => text === '')).toEqual([true, false]);
  expect(shared[1]?.text).toContain('120,00');
  expect(String.fromCharCode(...(shared[0]?.bytes.slice(0, 5) ?? []))).toBe('%PDF-');
  expect(await deliveries(page, id)).toMatchObject([{ how: 'by-hand' }]);
});

test('F6 a receipt leaves by hand as well, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await record(page, false);
  const { id } = await openInvoice(page);
  await call(page, 'payments.record', { method: 'cash', invoices: [{ id }] });
  await page.reload();
  await page.getByRole('button', { name: 'Actions for entry 1' }).click();
  await page.getByRole('menuitem', { name: 'Send the receipt' }).click();
  const download = page.waitForEvent('download');
  await wayOut(page, /^Mail draft with the PDF/).click();
  const mail = await PostalMime.parse(await bytesOf(await download));
  expect(mail.attachments).toMatchObject([{ filename: 'Receipt_1.pdf' }]);
  expect(mail.subject).toContain('Quittance');
  await wayOut(page, 'Yes, it was sent').click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('F6 B20 a statement of account leaves by hand: shared, as a mail draft, by the mail program', async ({
  page,
}) => {
  await record(page, true);
  const { id, number } = await openInvoice(page);
  const { customerId } = await call<{ customerId: string }>(page, 'invoices.get', id);
  const fileName = /^Statement_.*\.pdf$/;
  const send = async (way: RegExp) => {
    await page.goto(`/customers?open=${customerId}`);
    await page.getByRole('button', { name: 'Statement' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();
    await expect(page.getByRole('dialog')).toContainText('bea@client.example, compta@client.example');
    await wayOut(page, way).click();
  };
  const pdfText = async (bytes: Uint8Array) => {
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
    return text.replace(/\s+/g, ' ');
  };

  await send(/^Share the PDF/);
  await wayOut(page, 'Yes, it was sent').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const [shared] = (await recorded(page)).shared;
  expect(shared?.names[0]).toMatch(fileName);
  expect(await pdfText(Uint8Array.from(shared?.bytes ?? []))).toContain(number);

  const draft = page.waitForEvent('download');
  await send(/^Mail draft with the PDF/);
  const mail = await PostalMime.parse(await bytesOf(await draft));
  expect(mail.to).toMatchObject([{ address: 'bea@client.example' }, { address: 'compta@client.example' }]);
  expect(mail.attachments[0]?.filename).toMatch(fileName);
  const attached = await pdfText(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer));
  expect(attached).toContain('120,00');
  await wayOut(page, 'Yes, it was sent').click();
  await expect(page.getByRole('dialog')).toBeHidden();

  const download = page.waitForEvent('download');
  await send(/^Write in your mail program/);
  expect((await download).suggestedFilename()).toMatch(fileName);
  await wayOut(page, 'Not yet').click();
  const [address = ''] = (await recorded(page)).opened;
  expect(decodeURIComponent(address)).toContain('mailto:bea@client.example,compta@client.example?');
  expect(new URL(address).searchParams.get('subject')).toBe(mail.subject);
  expect(new URL(address).searchParams.get('body')).toContain('120,00');

  // Each is recorded when a person said so, and only then.
  const { rows } = await call<{ rows: object[] }>(page, 'outbox.list');
  expect(rows).toMatchObject([
    { state: 'by-hand', kind: 'statement', way: 'email-draft', customerId },
    { state: 'by-hand', kind: 'statement', way: 'share', customerId },
  ]);
});

test('F6 the automation API hands out the draft', async ({ page }) => {
  await record(page, false);
  const { id, number } = await openInvoice(page);
  const bytes = await page.evaluate(async (which) => {
    const api = (window as unknown as { quittance: { invoices: { eml(id: string): Promise<Blob> } } })
      .quittance;
    return [...new Uint8Array(await (await api.invoices.eml(which)).arrayBuffer())];
  }, id);
  const mail = await PostalMime.parse(Uint8Array.from(bytes));
  expect(mail.subject).toBe(`Facture ${number} – ${company.name}`);
});
