import type { Books } from '../books.ts';
import {
  documentName,
  previewDocument,
  takeOutDocument,
  takeOutPdf,
  takeOutZip,
} from '../commands/take-out-documents.ts';
import type { DocumentServices } from '../contracts/documents.ts';
import { doing } from './asking.ts';

export const documentServices = (books: Books): DocumentServices => ({
  previewPdf: doing(books, previewDocument),
  takeOut: doing(books, takeOutDocument),
  pdf: doing(books, takeOutPdf),
  pdfZip: doing(books, takeOutZip),
  getReady: () => books.deps.renderer.getReady(),
  fileName: doing(books, documentName),
});
