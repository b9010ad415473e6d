import { newBlock, newTemplate } from '@domain/templates/built-in.ts';
import type { TemplateFault } from '@domain/templates/template.ts';
import { ok } from '@domain/result.ts';
import { describe, expect, it } from 'vitest';
import { openFrenchBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';

const fault: TemplateFault = {
  code: 'unknown-variable',
  at: 'text',
  part: 'text',
  language: 'fr',
  line: 7,
  column: 1,
  name: 'client.nam',
  nearest: ['client.name'],
};

/** Books whose worker finds this wrong in any template with expressions. */
function booksWith(faults: TemplateFault[]) {
  const { renderer } = testDeps();
  return openFrenchBooks(undefined, testDeps({ renderer: { ...renderer, check: async () => ok(faults) } }));
}

const withText = (text: string) => {
  const template = newTemplate('Mine');
  return { ...template, blocks: [...template.blocks, { ...newBlock('text'), text: { fr: text } }] };
};

describe('B4 templates in the books', () => {
  it('B4 a template is saved, listed, copied, made the usual one and removed with undo', async () => {
    const { services } = await openFrenchBooks();
    const { templates, company, customers } = services;
    const made = valueOf(await templates.save(newTemplate('Mine', 'band')));
    const copy = valueOf(await templates.duplicate(made.id, 'Mine 2'));
    expect(copy).toMatchObject({ name: 'Mine 2', theme: 'band', faults: [] });
    valueOf(await templates.setDefault(made.id));
    const anne = await addCustomer(services, 'Anne', { templateId: made.id });
    expect(await templates.all()).toMatchObject([
      { name: 'Mine', isDefault: true, customers: 1 },
      { name: 'Mine 2', isDefault: false, customers: 0 },
    ]);
    expect(
      await templates.list({ search: 'mine', direction: 'desc', sort: 'name', pageSize: 1 }),
    ).toMatchObject({
      rows: [{ name: 'Mine 2' }],
      total: 2,
      page: 1,
      pageSize: 1,
    });
    expect(await templates.list({ search: 'yours' })).toMatchObject({ rows: [], total: 0 });
    const removed = valueOf(await templates.remove(made.id));
    expect((await company.get())?.templateId).toBe('');
    expect((await customers.get(anne.id))?.templateId).toBe('');
    valueOf(await templates.restore(removed));
    expect((await company.get())?.templateId).toBe(made.id);
    expect((await customers.get(anne.id))?.templateId).toBe(made.id);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('B4 of two windows that change a template the later one is told', async () => {
    const { services } = await openFrenchBooks();
    const made = valueOf(await services.templates.save(newTemplate('Mine')));
    valueOf(await services.templates.save({ ...made, accent: '#112233' }));
    expect(await services.templates.save({ ...made, accent: '#445566' })).toMatchObject({
      error: { reason: 'template-changed-elsewhere' },
    });
  });

  it('B4 an issued invoice keeps the template it was issued with: the customer’s, else the company’s', async () => {
    const { services } = await openFrenchBooks();
    const usual = valueOf(await services.templates.save(newTemplate('Usual', 'band')));
    const own = valueOf(await services.templates.save(newTemplate('Own', 'classic')));
    valueOf(await services.templates.setDefault(usual.id));
    const anne = await addCustomer(services, 'Anne');
    const bert = await addCustomer(services, 'Bert', { templateId: own.id });
    await addRow(services, anne.id, '2026-11-03');
    await addRow(services, bert.id, '2026-11-03');
    valueOf(await services.invoices.generateAll({ ...november, issue: true }));
    const frozen = async () => {
      const { rows } = await services.invoices.list({ sort: 'customer' });
      const bodies = await Promise.all(rows.map(({ id }) => services.invoices.get(id)));
      return bodies.map((detail) => detail?.body.frozen?.template?.theme ?? '').sort();
    };
    expect(await frozen()).toEqual(['band', 'classic']);
    valueOf(await services.templates.save({ ...usual, theme: 'compact' }));
    valueOf(await services.templates.remove(own.id));
    expect(await frozen()).toEqual(['band', 'classic']);
    const { rows } = await services.invoices.list();
    const pdf = valueOf(await services.invoices.pdf(rows.map(({ id }) => id)));
    expect(pdf.size).toBeGreaterThan(0);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('B4 a faulty template is stored with its faults, and nothing is issued with it until it is mended', async () => {
    const { services } = await booksWith([fault]);
    const stored = valueOf(await services.templates.save(withText('{{ client.nam }}')));
    expect(stored.faults).toEqual([fault]);
    valueOf(await services.templates.setDefault(stored.id));
    const anne = await addCustomer(services, 'Anne');
    await addRow(services, anne.id, '2026-11-03');
    const draft = valueOf(await services.invoices.generate({ customerId: anne.id, ...november }));
    const refused = {
      reason: 'template-faulty-near',
      params: { line: 7, meant: 'client.name' },
      field: 'template.text',
    };
    expect(await services.invoices.issue([draft.id])).toMatchObject({ ok: false, error: refused });
    expect((await services.invoices.get(draft.id))?.number).toBeNull();
    valueOf(await services.templates.save({ ...stored, rev: stored.rev, blocks: newTemplate('x').blocks }));
    expect(await services.invoices.issue([draft.id])).toMatchObject({ ok: true });
  });

  it('B4 a template without expressions asks no worker', async () => {
    const { renderer } = testDeps();
    const check = () => Promise.reject(new Error('asked'));
    const { services } = await openFrenchBooks(undefined, testDeps({ renderer: { ...renderer, check } }));
    expect(await services.templates.save(withText('Merci'))).toMatchObject({ ok: true });
  });

  it('B4 a template goes out as a file and comes back; a file that breaks documents does not', async () => {
    const { services } = await openFrenchBooks();
    const made = valueOf(
      await services.templates.save({ ...newTemplate('Été / hiver', 'band'), accent: '#445566' }),
    );
    const { file, fileName } = valueOf(await services.templates.export(made.id));
    expect(fileName).toBe('Été-hiver.quittance-template.json');
    const back = valueOf(await services.templates.import(file));
    expect(back).toMatchObject({ name: 'Été / hiver', theme: 'band', accent: '#445566' });
    expect(back.id).not.toBe(made.id);
    expect(await services.templates.import(new Blob(['{"a":1}']))).toMatchObject({
      error: { reason: 'template-unreadable' },
    });
    const { renderer } = testDeps();
    const preview = () => Promise.reject(new Error('bad picture'));
    const broken = await openFrenchBooks(undefined, testDeps({ renderer: { ...renderer, preview } }));
    expect(await broken.services.templates.import(file)).toMatchObject({
      error: { reason: 'template-unreadable' },
    });
    expect(await broken.services.templates.all()).toEqual([]);
  });

  it('B4 the preview of an invoice shows the template that is being written, of a sample or of a real one', async () => {
    const { services } = await openFrenchBooks();
    const text = async (blob: Blob) => blob.text();
    const sample = valueOf(await services.templates.preview(newTemplate('Draft of a template')));
    expect(await text(sample.file)).toBe('Draft of a template');
    expect(await services.templates.preview(newTemplate('x'), { invoiceId: 'none' })).toMatchObject({
      error: { reason: 'invoice-missing' },
    });
  });

  it('B16 a faulty payment link is refused at its field, and a good one is stored', async () => {
    const { services } = await openFrenchBooks();
    expect(
      await services.company.update({ payLink: 'https://pay.example/{{ invoice_numer }}' }),
    ).toMatchObject({
      error: { reason: 'pay-link-variable', field: 'payLink' },
    });
    valueOf(await services.company.update({ payLink: 'https://pay.example/{{ invoice_number }}' }));
    expect((await services.company.get())?.payLink).toContain('{{ invoice_number }}');
  });
});
