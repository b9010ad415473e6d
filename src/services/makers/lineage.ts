import type { Books } from '../books.ts';
import type { LineageServices } from '../contracts/lineage.ts';
import { lineageOf } from '../queries/lineage.ts';
import { asking } from './asking.ts';

export const lineageServices = (books: Books): LineageServices => ({
  of: asking(books, lineageOf),
});
