import { describe, expect, it } from 'vitest';
import { builtInTemplate, newBlock, newTemplate } from './built-in.ts';
import { faultyTemplate } from './faulty-template.ts';
import { readTemplate } from './read-template.ts';
import { templateFile, templateFromFile } from './template-file.ts';
import { needsWriter } from './texts.ts';
import type { DocumentTemplate } from './template.ts';

const read = (value: unknown): DocumentTemplate => {
  const result = readTemplate(value);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
};

describe('B4 templates that come from outside', () => {
  it('B4 a whole template is read as it is', () => {
    const template = newTemplate('Mine', 'band');
    template.blocks.push({ ...newBlock('text', 'text-1'), text: { fr: 'Merci' }, when: 'amount_due > 0' });
    expect(read(template)).toEqual({ ...template, blocks: expect.any(Array) });
    expect(read(template).blocks.at(-1)?.kind).toBe('footer');
    expect(read({ name: 'Mine' })).toEqual({ ...builtInTemplate, name: 'Mine' });
  });

  it('B4 what the law asks for comes back, switched on', () => {
    const { blocks, columns, facts } = read({
      name: 'Bare',
      blocks: [{ kind: 'totals', on: false }],
      columns: [],
      facts: [{ kind: 'due-date', on: false }],
    });
    const on = blocks.filter((block) => block.on).map(({ kind }) => kind);
    expect(on).toEqual(expect.arrayContaining(['title', 'buyer', 'facts', 'lines', 'totals', 'legal']));
    expect(columns.map(({ kind }) => kind)).toEqual(['description', 'amount']);
    expect(facts.every((fact) => fact.on)).toBe(true);
  });

  it('B4 the seller’s address may leave its block only while it stands elsewhere', () => {
    const sellerOf = (parts: string[]) =>
      read({
        name: 'x',
        blocks: [
          { kind: 'seller', on: false },
          { kind: 'footer', parts },
        ],
      }).blocks.find(({ kind }) => kind === 'seller')?.on;
    expect(sellerOf(['identity'])).toBe(false);
    expect(sellerOf([])).toBe(true);
  });

  it('B4 unknown kinds, a second one of a kind and colours that are none are left out', () => {
    const { blocks, accent, columns, textScale } = read({
      name: 'x',
      accent: 'red',
      textScale: 40,
      blocks: [
        { kind: 'lines' },
        { kind: 'lines' },
        { kind: 'script' },
        { kind: 'text', id: '<b>' },
        { kind: 'text' },
      ],
      columns: [
        { kind: 'own', width: 1e9, text: 'x' },
        { kind: 'rate', width: -5 },
      ],
    });
    expect(blocks.filter(({ kind }) => kind === 'lines')).toHaveLength(1);
    expect(blocks.filter(({ kind }) => kind === 'text').map(({ id }) => id)).toEqual(['text', 'text-2']);
    expect(accent).toBe('');
    expect(textScale).toBe(1.25);
    expect(columns.slice(0, 2).map(({ width }) => width)).toEqual([120, 0]);
  });

  it('B4 what is no template, has no name or is newer is refused', () => {
    expect(readTemplate(null)).toMatchObject({ ok: false, error: { reason: 'template-unreadable' } });
    expect(readTemplate({ name: ' ' })).toMatchObject({
      error: { reason: 'template-name-missing', field: 'name' },
    });
    expect(readTemplate({ name: 'x', format: 2 })).toMatchObject({ error: { reason: 'template-newer' } });
  });

  it('B4 a template comes back from its file, its logo with it', () => {
    const logo = {
      mime: 'image/png',
      bytes: new Uint8Array([137, 80, 78, 71, 0, 255]),
      width: 2,
      height: 3,
    } as const;
    const template = { ...newTemplate('Modèle é', 'classic'), logo };
    expect(templateFromFile(templateFile(template))).toEqual({ ok: true, value: template });
    for (const wrong of ['', '{}', '[]', '{"kind":"quittance-template"}', 'PK']) {
      expect(templateFromFile(wrong)).toMatchObject({ ok: false, error: { reason: 'template-unreadable' } });
    }
  });

  it('B4 only a template with expressions needs them worked out', () => {
    expect(needsWriter(builtInTemplate)).toBe(false);
    const withText = (text: string, on = true) => ({
      ...builtInTemplate,
      blocks: [{ ...newBlock('text'), on, text: { pt: text } }],
    });
    expect(needsWriter(withText('Merci { }'))).toBe(false);
    expect(needsWriter(withText('{{ date }}'))).toBe(true);
    expect(needsWriter(withText('{{ date }}', false))).toBe(false);
  });

  it('B4 a faulty template says its place and what was meant', () => {
    const fault = {
      code: 'unknown-variable',
      at: 'text',
      part: 'text',
      language: 'fr',
      line: 7,
      column: 3,
      name: 'client.nam',
      nearest: ['client.name'],
    } as const;
    expect(faultyTemplate('Mine', { ...fault, nearest: [...fault.nearest] }).error).toEqual({
      name: 'ValidationError',
      reason: 'template-faulty-near',
      params: { template: 'Mine', line: 7, name: 'client.nam', meant: 'client.name' },
      field: 'template.text',
    });
    expect(faultyTemplate('Mine', { ...fault, code: 'syntax', name: '', nearest: [] }).error).toMatchObject({
      reason: 'template-faulty',
      params: { name: 'syntax' },
    });
  });
});
