import { sampleLogo } from '@adapters/pdf/testing/sample-logo.ts';
import { fontFiles, measure, serifFiles } from '@adapters/pdf/testing/test-faces.ts';
import { documentWorkshop } from '@adapters/document-renderer/workshop.ts';
import { newTemplate } from '@domain/templates/built-in.ts';
import type { DocumentTemplate } from '@domain/templates/template.ts';
import { describe, expect, it } from 'vitest';
import type { LetterJob } from '../job.ts';
import { layOut } from '../lay-out.ts';
import type { DrawOperation } from '../operations.ts';
import { documentWriter } from '../template/liquid.ts';
import { letterVariables, variablesOf } from '../template/variables.ts';
import { sampleJob } from '../testing/sample-invoice.ts';
import { settlementJobs } from '../testing/settlement-jobs.ts';
import { fillTemplate } from '../template/fill.ts';

const letters = ['receipt', 'statement-two-pages'] as const;
const letter = (name: (typeof letters)[number], more: Partial<DocumentTemplate> = {}): LetterJob => ({
  ...(settlementJobs[name]!() as LetterJob),
  template: { ...newTemplate('Ours', 'ledger'), ...more },
});
const drawn = (job: LetterJob) => layOut(job, measure).pages.flatMap(({ operations }) => operations);
const textsOf = (operations: readonly DrawOperation[]) =>
  operations.flatMap((one) => (one.op === 'text' ? [one] : []));

/** The same template with a footer text. */
function footed(text: string): Partial<DocumentTemplate> {
  const { blocks } = newTemplate('Ours');
  return {
    blocks: blocks.map((block) => (block.kind === 'footer' ? { ...block, text: { fr: text } } : block)),
  };
}

const workshop = () =>
  documentWorkshop(
    () => Promise.resolve(fontFiles),
    { read: () => Promise.resolve(null), engine: () => Promise.resolve(null) },
    {
      serif: () => Promise.resolve(serifFiles),
      writerOf: () => Promise.resolve(documentWriter),
      mailer: () => Promise.reject(new Error('no mail is written')),
    },
  );

async function fileOf(job: LetterJob): Promise<Uint8Array> {
  const made = await workshop().files([job]);
  if (!made.ok) throw new Error(made.error.reason);
  return made.value[0]!;
}

describe.each(letters)('a template on a %s', (name) => {
  it('B4 B12 B20 gives its colour to the band and the head of the table', () => {
    const job = letter(name, { theme: 'band', accent: '#7a1f3d' });
    const rects = drawn(job).flatMap((one) => (one.op === 'rect' ? [one] : []));
    const accent = rects.filter(({ color }) => color.join() === '122,31,61');
    expect(accent.some(({ x, y, w }) => x === 0 && y === 0 && w === 210)).toBe(true);
    expect(accent.length).toBeGreaterThanOrEqual(2);
  });

  it('B4 B12 B20 gives its faces and sizes', () => {
    const usual = textsOf(drawn(letter(name)));
    const serif = textsOf(drawn(letter(name, { font: 'serif', textScale: 1.15 })));
    expect(new Set(usual.map(({ face }) => face))).toEqual(new Set(['regular', 'semibold']));
    expect(new Set(serif.map(({ face }) => face))).toEqual(new Set(['serif', 'serif-semibold']));
    expect(Math.max(...serif.map(({ size }) => size))).toBeGreaterThan(
      Math.max(...usual.map(({ size }) => size)),
    );
  });

  it('B4 B12 B20 gives its logo before that of the business, as high as it says', () => {
    const job = letter(name, { logo: { ...sampleLogo(64), width: 200, height: 100 }, logoHeight: 20 });
    expect(drawn(job).find(({ op }) => op === 'image')).toMatchObject({ w: 40, h: 20 });
    expect(drawn(letter(name)).some(({ op }) => op === 'image')).toBe(false);
  });

  it('B4 B12 B20 hides the seller where it hides it on invoices, never the customer or the title', () => {
    const { blocks } = newTemplate('Ours');
    const bare = letter(name, { blocks: blocks.filter(({ kind }) => kind === 'footer') });
    const texts = textsOf(drawn(bare)).map(({ text }) => text);
    expect(texts).toContain('Boulangerie des Terreaux SAS');
    expect(texts.some((text) => /^(Quittance|Relevé de compte)$/.test(text))).toBe(true);
    expect(texts).not.toContain('18 quai des Tanneurs');
    expect(textsOf(drawn(letter(name))).map(({ text }) => text)).toContain('18 quai des Tanneurs');
  });

  it('B4 B12 B20 adds what its footer says, worked out', () => {
    const job = letter(
      name,
      footed('Ouvert le samedi. {{ client.name }}, {{ company.name }}{{ invoice_number }}'),
    );
    const filled = fillTemplate(job.template!, job, documentWriter(job, false));
    expect(filled.faults).toEqual([]);
    const texts = textsOf(layOut(job, measure, filled).pages[0]!.operations).map(({ text }) => text);
    expect(texts).toContain('Ouvert le samedi. Boulangerie des Terreaux SAS, Atelier Perrache');
  });

  it('B4 a text that only an invoice can say is not printed, and is no reason to print nothing', async () => {
    const { blocks } = newTemplate('Ours');
    const thanks = { ...blocks[0]!, id: 'text', kind: 'text' as const, text: { fr: 'Merci {{ nobody }}' } };
    const job = letter(name, { blocks: [...blocks, thanks] });
    expect(textsOf(drawn(job)).some(({ text }) => text.includes('Merci'))).toBe(false);
    expect((await fileOf(job)).length).toBeGreaterThan(1000);
  });

  it('B12 B20 the same letter is the same bytes, in each theme', async () => {
    for (const theme of ['ledger', 'classic', 'band', 'compact']) {
      const job = letter(name, { theme, logo: sampleLogo(64), ...footed('{{ company.name }}') });
      const file = await fileOf(job);
      expect(Buffer.from(file).equals(await fileOf(structuredClone(job))), theme).toBe(true);
    }
  });
});

it('B4 a letter knows every name that an invoice knows', () => {
  const invoice = sampleJob({ lines: [{ title: 'Travaux', quantity: '1', unitPrice: '100' }] });
  for (const name of letters)
    expect(Object.keys(letterVariables(letter(name)))).toEqual(Object.keys(variablesOf(invoice)));
});
