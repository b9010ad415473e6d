import { layOut } from '@documents/lay-out.ts';
import { goldenJobs } from '@documents/testing/golden-jobs.ts';
import { localeOf } from '@i18n/format/locale.ts';
import { formatAmount, formatMoney } from '@i18n/format/money.ts';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { sampleLogo } from './testing/sample-logo.ts';
import { faces, measure } from './testing/test-faces.ts';
import { pdfWriter } from './write-pdf.ts';

const write = pdfWriter(faces);
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** Spaces of all kinds become one: readers differ in how they report them. */
const evened = (text: string) => text.replace(/\s+/g, ' ');

async function readBack(name: string) {
  const job = (goldenJobs[name] as (typeof goldenJobs)[string])();
  const bytes = write([{ document: layOut(job, measure), logo: job.seller.logo }]);
  const document = await getDocumentProxy(bytes.slice());
  const { text, totalPages } = await extractText(document, { mergePages: false });
  return { job, bytes, document, pages: text.map(evened), totalPages };
}

describe('an independent reader', () => {
  for (const name of Object.keys(goldenJobs)) {
    it(`B5 finds in ${name} every line, amount and total of the invoice`, async () => {
      const { job, pages, totalPages } = await readBack(name);
      const { currency } = job.invoice;
      const locale = localeOf(job.invoice.language, job.seller.country);
      const whole = pages.join(' ').replaceAll(' ', '');
      const found = (text: string) => expect(whole, text).toContain(evened(text).replaceAll(' ', ''));
      for (const line of job.body.lines) {
        found(line.title);
        found(formatAmount(line.net, currency, locale));
      }
      for (const group of job.invoice.totals.groups) found(formatAmount(group.tax, currency, locale));
      found(formatMoney(job.invoice.totals.due, currency, locale));
      found(job.invoice.number ?? '');
      found(job.buyer.name);
      pages.forEach((page, index) => expect(page).toContain(`${index + 1} / ${totalPages}`));
    });
  }

  it('B5 reads the narrow no-break space as a space between the thousands, and the euro as itself', async () => {
    const { document } = await readBack('twelve-lines');
    const page = await document.getPage(1);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text).toMatch(/1\s240,00/);
    expect(text).toContain('€');
  });

  it('C6 C7 reads a rental of Guinea in French: number, identifiers, francs without decimals, days and calendar', async () => {
    const { pages, totalPages } = await readBack('rental-month');
    const [invoice = '', annex = ''] = pages;
    for (const text of ['N° LOC-6-202501', 'NIF 123456789', 'NIF 987654321', 'Période', '7 au 31 janv. 2025'])
      expect(invoice).toContain(text);
    expect(invoice).toContain('22 jours travaillés, 3 non travaillés');
    for (const amount of ['50 000', '1 100 000', '198 000 GNF', '1 298 000 GNF', 'TVA 18 %'])
      expect(invoice).toContain(amount);
    expect(invoice).not.toMatch(/000[.,]00|Référence de location/);
    expect(totalPages).toBe(2);
    for (const text of ['Relevé des jours', 'Toyota Hilux (GN-001-AA)', 'janvier 2025', 'Hors service'])
      expect(annex).toContain(text);
    expect(annex).toMatch(/Jours travaillés : 22 · Autres jours : 3/);
    // One letter for each covered day, and one of each in the legend.
    expect(annex.match(/\bT\b/g)).toHaveLength(22 + 1);
    for (const letter of ['E', 'H', 'I'])
      expect(annex.match(new RegExp(`\\b${letter}\\b`, 'g')), letter).toHaveLength(2);
  });

  it('C4 C7 where the number is of a series the reference stands beside it, and each month has its calendar', async () => {
    const { pages } = await readBack('rental-series');
    expect(pages[0]).toContain('N° F-2026-0418');
    expect(pages[0]).toMatch(/Référence de location.*FACT-6-20250215174502/);
    expect(pages[1]).toMatch(/janvier 2025.*Jours travaillés : 22.*février 2025/);
    expect(pages[1]).toContain('Jours travaillés : 13,5 · Autres jours : 1');
  });

  it('B5 learns title and language', async () => {
    const { document, bytes } = await readBack('one-line');
    const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
    expect(info['Title']).toBe('Invoice F-2026-0418');
    expect(info['Language']).toBe('en');
    expect(latin1(bytes)).toContain('/DisplayDocTitle true');
  });
});

describe('the file', () => {
  const job = (goldenJobs['one-page'] as (typeof goldenJobs)[string])();
  const document = layOut(job, measure);

  it('B5 is the same bytes whatever the writer has made before', () => {
    const greek = (goldenJobs['many-scripts'] as (typeof goldenJobs)[string])();
    const warm = pdfWriter(faces);
    warm([{ document: layOut(greek, measure), logo: sampleLogo() }]);
    expect(latin1(warm([{ document, logo: null }]))).toBe(
      latin1(pdfWriter(faces)([{ document, logo: null }])),
    );
  });

  it('B5 embeds two subsets and knows no standard font', () => {
    const text = latin1(write([{ document, logo: null }]));
    expect(text.match(/\/FontFile2/g)).toHaveLength(2);
    expect(text.match(/\/BaseFont\/[A-Z]{6}\+Inter-(Regular|SemiBold)/g)).toHaveLength(4);
    expect(text).not.toMatch(/Helvetica|Times|Courier|Type1/);
  });

  it('B5 is fit for archives: metadata, output intent, file id, no CMYK, no annotations', () => {
    const text = latin1(write([{ document, logo: sampleLogo() }]));
    expect(text).toContain('pdfaid:part="3" pdfaid:conformance="B"');
    expect(text).toMatch(/\/OutputIntents\[\d+ 0 R\]/);
    expect(text).toContain('/ID[<019A8F2E7C007ABC8DEF0123456789AB>');
    expect(text).not.toMatch(/DeviceCMYK|\/Annot/);
  });

  it('B5 of one page with a small logo and a QR code is at most 26 kB', () => {
    expect(write([{ document, logo: sampleLogo(64) }]).length).toBeLessThanOrEqual(26_000);
  });

  it('B5 of many documents carries each font and each logo once', async () => {
    const logo = sampleLogo();
    const many = Array.from({ length: 20 }, () => ({
      document,
      logo: { ...logo, bytes: logo.bytes.slice() },
    }));
    const bytes = write(many);
    expect(latin1(bytes).match(/\/FontFile2/g)).toHaveLength(2);
    expect(latin1(bytes).match(/\/SMask/g)).toHaveLength(1);
    expect((await getDocumentProxy(bytes)).numPages).toBe(20);
  });
});
