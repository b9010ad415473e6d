import type { Books } from '../books.ts';
import { cancelMessages } from '../commands/cancel-messages.ts';
import { deliverOutbox } from '../commands/deliver-outbox.ts';
import { editMessage } from '../commands/edit-message.ts';
import { enqueueMany, enqueueMessage } from '../commands/enqueue-messages.ts';
import { recordByHand } from '../commands/record-by-hand.ts';
import { resendToRefused } from '../commands/resend-to-refused.ts';
import { retryMessages } from '../commands/retry-messages.ts';
import { undoByHand } from '../commands/undo-delivered.ts';
import { settleUnknown } from '../commands/settle-unknown.ts';
import type { OutboxServices } from '../contracts/outbox.ts';
import { composeMessage } from '../mail/compose-message.ts';
import { makeEml, takeOutByHand } from '../commands/hand-out-message.ts';
import { countMessages, getMessage, listMessages, messagesOf } from '../queries/outbox.ts';
import { lookAtFile } from '../queries/message-file.ts';
import { asking, doing } from './asking.ts';

export const outboxServices = (books: Books): OutboxServices => ({
  list: asking(books, listMessages),
  get: asking(books, getMessage),
  of: asking(books, messagesOf),
  counts: asking(books, countMessages),
  look: doing(books, lookAtFile),
  compose: doing(books, composeMessage),
  enqueue: doing(books, enqueueMessage),
  enqueueMany: doing(books, enqueueMany),
  edit: doing(books, editMessage),
  cancel: doing(books, cancelMessages),
  retry: doing(books, retryMessages),
  resend: doing(books, resendToRefused),
  settleUnknown: doing(books, settleUnknown),
  recordByHand: doing(books, recordByHand),
  undoByHand: doing(books, undoByHand),
  flush: () => deliverOutbox(books),
  eml: doing(books, makeEml),
  takeOut: doing(books, takeOutByHand),
});
