import type { Books } from '../books.ts';
import { removeTemplate, restoreTemplate } from '../commands/remove-template.ts';
import { duplicateTemplate, importTemplate, saveTemplate } from '../commands/save-template.ts';
import { setDefaultTemplate } from '../commands/set-default-template.ts';
import type { TemplateServices } from '../contracts/templates.ts';
import {
  allTemplates,
  exportTemplate,
  listTemplates,
  previewTemplate,
  templateDesigns,
} from '../queries/templates.ts';
import { asking, doing } from './asking.ts';

export const templateServices = (books: Books): TemplateServices => ({
  list: asking(books, listTemplates),
  all: asking(books, allTemplates),
  get: asking(books, ({ db }, id: string) => db.templates.get(id)),
  save: doing(books, saveTemplate),
  duplicate: doing(books, duplicateTemplate),
  remove: doing(books, removeTemplate),
  restore: doing(books, restoreTemplate),
  setDefault: doing(books, setDefaultTemplate),
  preview: doing(books, previewTemplate),
  designs: asking(books, templateDesigns),
  export: doing(books, exportTemplate),
  import: doing(books, importTemplate),
});
