import { createHash } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '@adapters/spreadsheet/read-workbook.ts';
import { hasSharedData, sharedBytes } from '@adapters/spreadsheet/testing/shared-data.ts';
import type { PipelineRun } from '@domain/pipeline/setup.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, valueOf } from '../testing/outcomes.ts';
import type { PipelineSetupInput, Services } from '../services.ts';
import { northwindSetup } from './testing/northwind.ts';

/** Spaces of all kinds become one: readers differ in how they report them. */
const evened = (text: string) => text.replace(/\s+/g, ' ');

async function bytesOf(services: Services, run: PipelineRun, role: string): Promise<Uint8Array> {
  const { sha256 } = run.filesOut.find((file) => file.role === role)!;
  return new Uint8Array(await valueOf(await services.pipeline.file(run.id, sha256)).arrayBuffer());
}

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
  return text.map(evened);
}

const lines = [
  'commande;jour;client;article;pièces;prix;prévu',
  'A1;05/01/2025;Aciéries;Acier;3;1 250,50;05/02/2025',
  'A2;06/01/2025;Aciéries;Fonte;2;10,00;bientôt',
  'B1;07/01/2025;Brasserie;Malt;1;99,99;07/02/2025',
  'B0;09/12/2024;Brasserie;Houblon;2;4,125;',
  'C1;03/02/2025;Brasserie;Levure;1;8,00;',
];

const setupOf = (more: PipelineSetupInput = {}): PipelineSetupInput => ({
  name: 'Livraisons mensuelles',
  language: 'fr',
  currency: 'EUR',
  startsIn: '2024-12',
  sources: [{ name: 'orders', role: 'orders', key: ['commande'], joinOn: [] }],
  fields: {
    date: 'orders.jour',
    quantity: 'orders.pièces',
    unitPrice: 'orders.prix',
    discount: '',
    amount: '',
    customer: 'orders.client',
    customerName: '',
    title: 'orders.article',
  },
  layout: {
    title: 'Livraisons à facturer',
    groupBy: ['@customer'],
    columns: [
      { from: '@date', title: 'Jour de livraison', type: 'date', isSummed: false },
      { from: 'orders.commande', title: 'Votre n°', type: 'text', isSummed: false },
      { from: '@customer', title: 'Site', type: 'text', isSummed: false },
      { from: '@kind', title: 'Motif', type: 'text', isSummed: false },
      { from: 'orders.prévu', title: 'Prévu', type: 'date', isSummed: false },
      { from: '@unitPrice', title: 'PU', type: 'money', isSummed: false },
      { from: '@quantity', title: 'Pièces', type: 'number', isSummed: true },
      { from: '@amount', title: 'Montant HT', type: 'money', isSummed: true },
    ],
  },
  ...more,
});

async function runOf(services: Services, setup: PipelineSetupInput, rows = lines): Promise<PipelineRun> {
  const { id } = valueOf(await services.pipeline.save(setup));
  const file = new File([rows.join('\r\n')], 'commandes-janvier.csv');
  const files = [{ source: 'orders', file }];
  return valueOf(await services.pipeline.run({ setupId: id, period: '2025-01', files }));
}

describe('a billing report as PDF', () => {
  it('D3 has the customer’s columns in their order, groups, sub-totals and the total, in the language of the set-up', async () => {
    const { services } = await openFrenchBooks();
    const run = await runOf(services, setupOf());
    const page = (await pagesOf(await bytesOf(services, run, 'report-pdf'))).join(' ');
    expect(page).toContain('Jour de livraison Votre n° Site Motif Prévu PU Pièces Montant HT');
    expect(page).toContain('A1 Aciéries Nouveau 05/02/2025 1 250,50');
    expect(page).toContain('bientôt 10,00 2 20,00');
    expect(page).toContain('Total Aciéries 5 3 771,50');
    // Prices keep the digits that they have.
    expect(page).toContain('4,125 2 8,25');
    expect(page).toContain('Total Brasserie 3 108,24');
    expect(page).toContain('Total 8 3 879,74');
    expect(page).toContain('Livraisons à facturer');
    expect(page).toContain('janvier 2025');
    expect(page).toContain('page 1 / 2');
  });

  it('D3 D5 says its key figures, how each stage adds up, and of which files it was made', async () => {
    const { services } = await openFrenchBooks();
    const run = await runOf(services, setupOf());
    const page = (await pagesOf(await bytesOf(services, run, 'report-pdf'))).join(' ');
    expect(page).toContain('Lignes tardives 1 8,25 €');
    expect(page).toContain('1 8,00 € · 1 de mois suivants');
    // Spotted: five in, four out, one held; the file counted back.
    expect(page).toMatch(/5 3 887,74 € 4 3 879,74 € – 1 8,00 € 0 0,00 €/);
    expect(page).toMatch(/4 3 879,74 € 4 3 879,74 € – – 0 0,00 €/);
    const [source] = run.filesIn;
    expect(page).toContain('commandes-janvier.csv');
    expect(page.replaceAll(' ', '')).toContain(source!.sha256);
    expect(source!.sha256).toBe(createHash('sha256').update(lines.join('\r\n')).digest('hex'));
  });

  it('D3 BR23 BR24 lies beside the spreadsheet under its own hash, names the customer and says the same total', async () => {
    const { services } = await openFrenchBooks();
    const customer = await addCustomer(services, 'Brasserie');
    const run = await runOf(services, setupOf({ customerId: customer.id, language: 'en' }));
    const made = run.filesOut.find(({ role }) => role === 'report-pdf')!;
    const bytes = await bytesOf(services, run, 'report-pdf');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.sha256);
    expect(made).toMatchObject({
      fileName: 'Livraisons mensuelles 2025-01.pdf',
      contentType: 'application/pdf',
      size: bytes.length,
    });
    const page = (await pagesOf(bytes)).join(' ');
    expect(page).toContain('Customer: Brasserie');
    expect(page).toContain('Total 3 108.24');
    expect(page, 'BR24 nobody is told what others ordered').not.toContain('Other customers');
    const sheet = valueOf(await readWorkbook(await bytesOf(services, run, 'report'), 'x.xlsx')).grid;
    expect(sheet.text(sheet.rowCount - 1, 7)).toBe('108.24');
  });

  it('D3 is not waited for where a character has no font: the month goes on and says so', async () => {
    const { services } = await openFrenchBooks();
    const rows = lines.map((line) => line.replace('Brasserie', 'Brasserie 🍺'));
    const run = await runOf(services, setupOf(), rows);
    expect(run.state).toBe('done');
    expect(run.filesOut.map(({ role }) => role)).toEqual(['report', 'consolidated']);
    expect(run.stages[3]!.findings).toEqual([{ code: 'not-printed', count: 1, examples: ['🍺'] }]);
  });

  it('D3 BR26 of very many lines prints the groups and their totals, and says where every line is', async () => {
    const { services } = await openFrenchBooks();
    const many = (count: number) => [
      lines[0]!,
      ...Array.from({ length: count }, (_, at) => `N${at};05/01/2025;Site ${at % 3};Acier ${at};1;2,00;`),
    ];
    const run = await runOf(services, setupOf(), many(5_001));
    const pages = await pagesOf(await bytesOf(services, run, 'report-pdf'));
    expect(pages.length).toBeLessThan(4);
    const page = pages.join(' ');
    expect(page).toContain('5 001 lignes sont trop pour du papier');
    expect(page).toContain('Total Site 0 1 667 3 334,00');
    expect(page).toContain('Total 5 001 10 002,00');
    expect(page).not.toContain('N4999');
    expect(page, 'columns that say nothing of a group').not.toContain('Votre n°');
    expect(page).toContain('Site Pièces Montant HT');
    const sheet = valueOf(await readWorkbook(await bytesOf(services, run, 'report'), 'x.xlsx')).grid;
    // The head, every line, three sub-totals and the total.
    expect(sheet.rowCount).toBe(1 + 5_001 + 3 + 1);
  });

  it('D3 BR26 groups that are as many as the lines fall out too: the total stands for them', async () => {
    const { services } = await openFrenchBooks();
    const { layout } = setupOf();
    const rows = [
      lines[0]!,
      ...Array.from({ length: 5_001 }, (_, at) => `N${at};05/01/2025;Site ${at % 3};Acier;1;2,00;`),
    ];
    const grouped = setupOf({ layout: { ...layout!, groupBy: ['@customer', 'orders.commande'] } });
    const run = await runOf(services, grouped, rows);
    const page = (await pagesOf(await bytesOf(services, run, 'report-pdf'))).join(' ');
    expect(page).toContain('Total Site 2 1 667');
    expect(page).not.toContain('Total N4999');
  });

  it.skipIf(!hasSharedData)(
    'D3 over the Northwind files every page has its head, and two levels of groups their sub-totals',
    async () => {
      const { services } = await openFrenchBooks();
      const { id } = valueOf(await services.pipeline.save(northwindSetup()));
      const files = (['order_details', 'orders', 'customers', 'products'] as const).map((name) => ({
        source: name === 'order_details' ? 'lines' : name,
        file: new File(
          [sharedBytes(`orders/northwind_clean_${name}.csv`) as Uint8Array<ArrayBuffer>],
          `${name}.csv`,
        ),
      }));
      const run = valueOf(await services.pipeline.run({ setupId: id, period: '1996-07', files }));
      const bytes = await bytesOf(services, run, 'report-pdf');
      const pages = await pagesOf(bytes);
      expect(pages.length).toBeGreaterThan(1);
      pages.forEach((page, at) => expect(page).toContain(`page ${at + 1} / ${pages.length}`));
      const whole = pages.join(' ');
      const cents = run.stages[3]!.control.out.amounts['EUR']!;
      const total = (cents / 100).toLocaleString('en', { minimumFractionDigits: 2 });
      expect(whole).toMatch(new RegExp(`Total [\\d,]+ ${total.replaceAll('.', '\\.')}`));
      expect(whole).toContain('Total 10248');
      expect(whole).toContain('Total Vins et alcools Chevalier');
    },
  );
});
