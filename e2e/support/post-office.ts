import type { Page } from '@playwright/test';
import { startFront } from '../../relay/testing/front.ts';
import { startRelay, type TestRelay } from '../../relay/testing/relay.ts';
import { startSmtp, type TestSmtp } from '../../relay/testing/smtp.ts';
import { call, openBooks, test as base } from './app.ts';
import { daysAgo } from './sales.ts';

/** A mail server, a relay in front of it and the app in front of both: what a business runs. */
export interface PostOffice {
  url: string;
  relay: TestRelay;
  smtp: TestSmtp;
}

/** An address that the mail server does not know. */
export const GONE = 'gone@nobody.example';
export const SENDER = 'billing@studio.example';

/** Every test of such a file opens the app of its own post office. */
export const test = base.extend<object, { office: PostOffice }>({
  office: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the pattern
    async ({}, hand) => {
      const smtp = await startSmtp({
        onRecipient: (address) =>
          address === GONE ? { code: 550, text: 'No such mailbox here' } : undefined,
      });
      const relay = await startRelay({ smtp: smtp.port });
      const front = await startFront(relay.url);
      await hand({ url: front.url, relay, smtp });
      await front.stop();
      await relay.remove();
      await smtp.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ office }, hand) => hand(office.url),
});

/** Books with a sender, and customers with an invoice each that was issued; ids of the invoices. */
export async function withIssued(
  page: Page,
  emails: readonly string[],
  company: Record<string, unknown> = {},
): Promise<string[]> {
  await openBooks(page, {
    mail: { senderName: 'Atelier Test', senderAddress: SENDER, replyTo: '', copyTo: '' },
    ...company,
  });
  for (const [at, email] of emails.entries()) {
    const { id } = await call<{ id: string }>(page, 'customers.save', { name: `Café Nº ${at + 1}`, email });
    await call(page, 'transactions.save', {
      customerId: id,
      date: daysAgo(2),
      title: 'Réparation',
      quantity: '1',
      unitPrice: '46',
      taxRate: '20',
      taxCategory: 'S',
    });
  }
  const period = { from: daysAgo(14), to: daysAgo(0), issue: true };
  const { made } = await call<{ made: string[] }>(page, 'invoices.generateAll', period);
  return made;
}
