import type { Books } from '../books.ts';
import { generateAll } from '../commands/generate-all.ts';
import { generateInvoice } from '../commands/generate-invoice.ts';
import type { GenerationServices } from '../contracts/generation.ts';
import { previewAll } from '../queries/preview-all.ts';
import { previewGeneration } from '../queries/preview-generation.ts';
import { asking, doing } from './asking.ts';

export const generationServices = (books: Books): GenerationServices => ({
  preview: asking(books, previewGeneration),
  generate: doing(books, generateInvoice),
  previewAll: asking(books, previewAll),
  generateAll: doing(books, generateAll),
});
