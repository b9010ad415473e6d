import type { Books } from '../books.ts';
import type { StorageServices } from '../contracts/storage.ts';
import { dataSafety } from '../queries/data-safety.ts';
import { asking } from './asking.ts';

export const storageServices = (books: Books): StorageServices => ({
  status: asking(books, dataSafety),
  persist: () => books.deps.persistence.persist(),
});
