import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

/** Bytes of documents that the automation API makes, as base64 across the bridge. */
export async function blobOf(
  page: Page,
  path: 'pdf' | 'pdfZip',
  ids: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const base64 = await page.evaluate(
    async ([name, list]) => {
      const { invoices } = (
        window as unknown as {
          quittance: { invoices: Record<string, (ids: readonly string[]) => Promise<Blob>> };
        }
      ).quittance;
      const blob = await invoices[name]!(list);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (let start = 0; start < bytes.length; start += 8192)
        text += String.fromCharCode(...bytes.subarray(start, start + 8192));
      return btoa(text);
    },
    [path, ids] as const,
  );
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** What a PDF says, by an independent reader, with every run of spaces as one. */
export async function saidIn(bytes: Uint8Array): Promise<{ text: string; pages: number }> {
  const { text, totalPages } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
  return { text: text.replace(/\s+/g, ' '), pages: totalPages };
}

/** The PDFs of a zip and what each says, by file name. */
export async function saidInZip(zip: Uint8Array): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  for (const [name, bytes] of Object.entries(unzipSync(zip))) said.set(name, (await saidIn(bytes)).text);
  return said;
}

/** The amount behind words that stand in a document once, in cents: "Amount due £1,368.76" is 136876. */
export function printedAmount(text: string, words: string): number {
  const found = [...text.matchAll(new RegExp(`${words} [£€]([\\d,]+)\\.(\\d\\d)`, 'g'))];
  if (found.length !== 1) throw new Error(`"${words}" stands ${found.length} times in: ${text.slice(-400)}`);
  const [, whole = '', cents = ''] = found[0]!;
  return Number(whole.replaceAll(',', '')) * 100 + Number(cents);
}
