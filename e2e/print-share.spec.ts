import { extractText, getDocumentProxy } from 'unpdf';
import type { Page } from '@playwright/test';
import { call, expect, openBooks, test } from './support/app.ts';
import { bytesOf } from './support/files.ts';
import { invoiceOf, makeDrafts } from './support/sales.ts';

/** What the recorders of the page have heard. */
interface Recorded {
  printed: { address: string; type: string }[];
  shared: { title: string; files: File[] }[];
  files: Map<string, Blob>;
  systemSays: string;
}
type Recording = Window & { recorded: Recorded };

/** Print dialogs and share sheets belong to the system: here they are heard of and not shown. */
async function record(page: Page, shares: 'files' | 'text' | 'nothing'): Promise<void> {
  await page.addInitScript((what) => {
    const own: Recorded = { printed: [], shared: [], files: new Map(), systemSays: '' };
    if (window === window.top) Object.assign(window, { recorded: own });
    // The frame with the PDF is of our own origin; the viewer inside it is not, and is never asked to print.
    window.print = () =>
      (window.parent as unknown as Recording).recorded.printed.push({
        address: location.href,
        type: document.contentType,
      });
    const addressOf = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      const address = addressOf(file);
      if (file instanceof Blob) own.files.set(address, file);
      return address;
    };
    if (what === 'nothing') return;
    Object.assign(navigator, {
      canShare: () => what === 'files',
      share: async ({ title = '', files = [] }: ShareData) => {
        own.shared.push({ title, files });
        if (own.systemSays !== '') throw new DOMException('', own.systemSays);
      },
    });
  }, shares);
}

async function openInvoice(page: Page): Promise<string> {
  await openBooks(page);
  const [id = ''] = await makeDrafts(page, 1);
  await call(page, 'invoices.issue', id);
  await page.goto(`/invoices?open=${id}`);
  return (await invoiceOf(page, id)).number ?? '';
}

async function textOf(bytes: Uint8Array): Promise<string> {
  expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-');
  return (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text;
}

const act = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('B11 the file that is downloaded, printed and shared is the PDF of the invoice, under its number', async ({
  page,
}) => {
  await record(page, 'files');
  const number = await openInvoice(page);
  const download = page.waitForEvent('download');
  await act(page, 'Download').click();
  expect((await download).suggestedFilename()).toBe(`Invoice_${number}.pdf`);
  const bytes = await bytesOf(await download);
  const sent = Buffer.from(bytes).toString('base64');
  expect(await textOf(bytes)).toContain(number);

  await act(page, 'Print').click();
  await page.waitForFunction(() => (window as unknown as Recording).recorded.printed.length === 1);
  const printed = await page.evaluate(async () => {
    const { recorded } = window as unknown as Recording;
    const [{ address, type } = { address: '', type: '' }] = recorded.printed;
    const file = new Uint8Array((await recorded.files.get(address)?.arrayBuffer()) ?? []);
    return { type, isFramed: address !== location.href, text: btoa(String.fromCharCode(...file)) };
  });
  expect(printed).toEqual({ type: 'application/pdf', isFramed: true, text: sent });

  await act(page, 'Share').click();
  await page.waitForFunction(() => (window as unknown as Recording).recorded.shared.length === 1);
  const shared = await page.evaluate(async () => {
    const [{ title, files } = { title: '', files: [] }] = (window as unknown as Recording).recorded.shared;
    const read = async (file: File) => btoa(String.fromCharCode(...new Uint8Array(await file.arrayBuffer())));
    const described = files.map(async (file) => ({
      name: file.name,
      type: file.type,
      text: await read(file),
    }));
    return { title, files: await Promise.all(described) };
  });
  const name = `Invoice_${number}.pdf`;
  expect(shared).toEqual({ title: name, files: [{ name, type: 'application/pdf', text: sent }] });
});

test('B11 closing the share sheet is no fault; a refusal of the system is said, with the other way', async ({
  page,
}) => {
  await record(page, 'files');
  await openInvoice(page);
  const shareWhile = async (systemSays: string) => {
    await page.evaluate((says) => {
      (window as unknown as Recording).recorded.systemSays = says;
    }, systemSays);
    await act(page, 'Share').click();
  };
  await shareWhile('NotAllowedError');
  await expect(page.getByRole('alert')).toContainText('The system did not take the file.');
  await page.getByRole('alert').getByRole('button').click();
  await shareWhile('AbortError');
  await page.waitForFunction(() => (window as unknown as Recording).recorded.shared.length === 2);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('B11 a browser that shares no files says so, and so does one that cannot print a PDF', async ({
  page,
}) => {
  await record(page, 'nothing');
  await openInvoice(page);
  await act(page, 'Share').hover();
  await expect(page.getByRole('tooltip')).toContainText('This browser cannot share files.');
  await expect(act(page, 'Share')).toHaveAttribute('aria-disabled', 'true');
  await expect(act(page, 'Print')).not.toHaveAttribute('aria-disabled', 'true');

  await record(page, 'text');
  await page.addInitScript(() => Object.defineProperty(navigator, 'pdfViewerEnabled', { get: () => false }));
  await page.reload();
  await act(page, 'Print').hover();
  await expect(page.getByRole('tooltip')).toContainText('no PDF viewer');
  await expect(act(page, 'Print')).toHaveAttribute('aria-disabled', 'true');
  await expect(act(page, 'Share')).toHaveAttribute('aria-disabled', 'true');
  await expect(act(page, 'Download')).not.toHaveAttribute('aria-disabled', 'true');
});
