import type { MessageKind } from '@domain/outbox/message.ts';

/** Subject and text of a mail, with variables. */
export interface MailTexts {
  subject: string;
  body: string;
}

/** What mails say to the customer beside what the company writes, in the customer's language. */
export interface MailWords {
  /** Used wherever the company wrote none of its own. May hold Liquid. */
  texts: Record<MessageKind, MailTexts>;
  /** Labels of the summary under the text. */
  facts: {
    amountDue: string;
    nothingDue: string;
    paid: string;
    credited: string;
    received: string;
    given: string;
    applied: string;
    estimated: string;
    balance: string;
    inFavour: string;
    invoice: string;
    creditNote: string;
    creditedInvoice: string;
    receipt: string;
    quote: string;
    date: string;
    dueDate: string;
    dueSince: string;
    period: string;
    method: string;
    settles: string;
    validUntil: string;
    total: string;
    orders: string;
    lines: string;
  };
  /** The button, and its line in plain text. */
  pay: string;
  payAt: string;
  fromTo: string;
}
