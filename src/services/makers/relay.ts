import type { Books } from '../books.ts';
import { checkRelay, pairRelay, relayStatus, unpairRelay } from '../commands/pair-relay.ts';
import type { RelayServices } from '../contracts/relay.ts';
import { asking, doing } from './asking.ts';

export const relayServices = (books: Books): RelayServices => ({
  status: asking(books, relayStatus),
  pair: doing(books, pairRelay),
  check: doing(books, checkRelay),
  unpair: doing(books, unpairRelay),
});
