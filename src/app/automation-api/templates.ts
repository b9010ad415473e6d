import type { TemplateInput } from '@services/contracts/templates.ts';
import type { PageQuery, Services } from '@services/services.ts';
import { found, valueOf } from './automation-error.ts';

/** Templates as plain data; a logo is `{ mime, bytes, width, height }`. */
export const templatesApi = (services: () => Promise<Services>) => ({
  list: async (query?: PageQuery) => (await services()).templates.list(query),
  get: async (id: string) => found((await services()).templates.get(id), 'template-missing'),
  /** With `faults`: what is wrong in its texts, each at its place. */
  save: async (template: TemplateInput) => valueOf((await services()).templates.save(template)),
  duplicate: async (id: string, name: string) => valueOf((await services()).templates.duplicate(id, name)),
  delete: async (id: string) => {
    await valueOf((await services()).templates.remove(id));
  },
  setDefault: async (id: string) => valueOf((await services()).templates.setDefault(id)),
  /** The document of an invoice, or of the sample invoice, as it would look. */
  preview: async (template: TemplateInput, invoiceId?: string) => {
    const target = invoiceId === undefined ? {} : { invoiceId };
    return (await valueOf((await services()).templates.preview(template, target))).file;
  },
  export: async (id: string) => (await valueOf((await services()).templates.export(id))).file,
  import: async (file: Blob) => valueOf((await services()).templates.import(file)),
});
