import type { Books } from '../books.ts';
import { createClosing } from '../commands/create-closing.ts';
import { verifyClosing } from '../closing/verify-closing.ts';
import type { ClosingServices } from '../contracts/closing.ts';
import { doing } from './asking.ts';

export const closingServices = (books: Books): ClosingServices => ({
  create: doing(books, createClosing),
  verify: doing(books, verifyClosing),
});
