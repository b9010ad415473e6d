import type { Books } from '../books.ts';
import type { DocumentServices } from '../contracts/documents.ts';
import { documentName, documentsPdf, documentsZip } from '../queries/documents.ts';
import { doing } from './asking.ts';

export const documentServices = (books: Books): DocumentServices => ({
  pdf: doing(books, documentsPdf),
  pdfZip: doing(books, documentsZip),
  getReady: () => books.deps.renderer.getReady(),
  fileName: doing(books, documentName),
});
