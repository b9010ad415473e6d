import { newBlock, newTemplate } from '@domain/templates/built-in.ts';
import type { DocumentTemplate } from '@domain/templates/template.ts';
import { documentWriter } from '@documents/template/liquid.ts';
import { sampleJob } from '@documents/testing/sample-invoice.ts';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { fontFiles, serifFiles } from '../pdf/testing/test-faces.ts';
import { documentWorkshop } from './workshop.ts';

const line = { title: 'Travaux', quantity: '2', unitPrice: '100', taxRate: '20' };
const job = sampleJob({ lines: [line] });
const draft = sampleJob({ lines: [line], invoice: { number: null, issueDate: null, issuedAt: null } });

const asked: string[] = [];
const tools = {
  serif: async () => {
    asked.push('serif');
    return serifFiles;
  },
  writerOf: async () => {
    asked.push('writer');
    return documentWriter;
  },
  mailer: () => Promise.reject(new Error('No mail is written here')),
};

const withText = (text: string, theme = 'ledger'): DocumentTemplate => {
  const template = newTemplate('Mine', theme);
  return {
    ...template,
    blocks: [newBlock('text'), ...template.blocks].map((block) =>
      block.kind === 'text' ? { ...block, text: { fr: text } } : block,
    ),
  };
};

const noScripts = { read: () => Promise.resolve(null), engine: () => Promise.resolve(null) };
const newWorkshop = () => documentWorkshop(() => Promise.resolve(fontFiles), noScripts, tools);

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const { items } = await (await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

describe('documents of a template', () => {
  it('B4 the usual documents fetch neither another face nor the engine of expressions', async () => {
    asked.length = 0;
    const workshop = newWorkshop();
    expect(await workshop.files([{ ...job, template: newTemplate('Mine', 'band') }])).toMatchObject({
      ok: true,
    });
    expect(asked).toEqual([]);
    const template = withText('{{ client.name }}', 'classic');
    expect(await workshop.files([{ ...job, template }])).toMatchObject({ ok: true });
    expect(asked).toEqual(['serif', 'writer']);
  });

  it('B4 expressions are written into the file', async () => {
    const template = withText('Pour {{ client.name }} : {{ amount_due | money }}', 'classic');
    const made = await newWorkshop().files([{ ...job, template }]);
    expect(await wordsOf(made.ok ? made.value[0]! : new Uint8Array())).toContain(
      'Pour Boulangerie des Terreaux SAS : 240,00',
    );
  });

  it('B4 a draft with a faulty template is refused at its place', async () => {
    const template = withText('a\n{{ client.nam }}');
    const workshop = newWorkshop();
    const refusal = {
      reason: 'template-faulty-near',
      params: { line: 2, name: 'client.nam', meant: 'client.name' },
      field: 'template.text',
    };
    expect(await workshop.append([{ ...draft, template }])).toMatchObject({ ok: false, error: refusal });
    expect(await workshop.files([{ ...draft, template }])).toMatchObject({ ok: false, error: refusal });
  });

  it('B4 what was issued is printed whatever its template says: the faulty text is left out', async () => {
    const template = withText('{{ client.nam }}');
    const made = await newWorkshop().files([{ ...job, template }]);
    expect(await wordsOf(made.ok ? made.value[0]! : new Uint8Array())).toContain('F-2026-0418');
  });

  it('B4 a preview shows the rest of the document and says what is wrong', async () => {
    const template = withText('{{ client.nam }}');
    const made = await newWorkshop().preview({ ...draft, template });
    expect(made.ok && made.value.faults).toMatchObject([
      { at: 'text', part: 'text', language: 'fr', line: 1 },
    ]);
  });

  it('B4 every language and part of a template is checked, those that are off are not', async () => {
    const template = withText('{{ date }}');
    const faulty: DocumentTemplate = {
      ...template,
      blocks: [
        {
          ...newBlock('text'),
          when: 'amout_due > 0',
          heading: { pt: '{{ datte }}' },
          text: { en: '{{ a.b }}', fr: '{{ date }}' },
        },
        { ...newBlock('text', 'text-2'), on: false, text: { en: '{{ nothing }}' } },
      ],
      columns: [
        { id: 'own', kind: 'own', on: true, width: 0, title: {}, text: '{{ sub_transaction.titel }}' },
      ],
      facts: [{ id: 'own', kind: 'own', on: true, label: { fr: '{% if %}' }, text: {} }],
    };
    const faults = await newWorkshop().check(faulty, job);
    expect(faults.map(({ at, part, language }) => [at, part, language].join(' '))).toEqual([
      'text when ',
      'text heading pt',
      'text text en',
      'own text ',
      'own label fr',
    ]);
  });

  it('B4 characters of a template that no face prints refuse the document by name', async () => {
    const template = withText('Merci 🙏');
    const made = await newWorkshop().files([{ ...job, template }]);
    expect(made).toMatchObject({
      ok: false,
      error: { reason: 'characters-not-printable', field: 'template.text' },
    });
  });
});
