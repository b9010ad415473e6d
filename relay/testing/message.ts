import { createHash, randomUUID } from 'node:crypto';
import type { RelayAttachment, RelayMessage, RelayReceipt } from '../../contract/message.ts';

/** A file with the head of a PDF and bytes of every value behind it. */
export const pdfBytes = (size = 30_000): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    Buffer.from(Array.from({ length: size - 9 }, (_, at) => (at * 31 + (at >> 8)) & 255)),
  ]);

export const attach = (
  bytes: Buffer,
  fileName = 'invoice.pdf',
  contentType = 'application/pdf',
): RelayAttachment => ({
  fileName,
  contentType,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  base64: bytes.toString('base64'),
});

export const someMessage = (change: Partial<RelayMessage> = {}): RelayMessage => ({
  id: randomUUID(),
  from: { name: 'Studio', address: 'billing@studio.example' },
  replyTo: null,
  to: [{ name: 'Ana', address: 'ana@client.example' }],
  cc: [],
  bcc: [],
  subject: 'Invoice 2026-001',
  text: 'Dear Ana,\n\nhere is your invoice.\n',
  html: '<p>Dear Ana,</p><p>here is your invoice.</p>',
  language: 'en',
  attachments: [attach(pdfBytes())],
  notBefore: null,
  anchor: null,
  ...change,
});

/** Hands a message over as the app does. */
export const post = (
  url: string,
  key: string,
  message: RelayMessage,
  more: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${url}/v1/messages`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': message.id,
      ...more,
    },
    body: JSON.stringify(message),
  });

export const receiptOf = async (url: string, key: string, id: string): Promise<RelayReceipt> => {
  const answer = await fetch(`${url}/v1/messages/${id}`, { headers: { Authorization: `Bearer ${key}` } });
  return (await answer.json()) as RelayReceipt;
};

/** Asks until a message is where it should be; says what it is after ten seconds. */
export async function settled(
  url: string,
  key: string,
  id: string,
  isThere = ({ state }: RelayReceipt) => state !== 'at-relay',
): Promise<RelayReceipt> {
  const end = Date.now() + 10_000;
  for (;;) {
    const receipt = await receiptOf(url, key, id);
    if (isThere(receipt) || Date.now() > end) return receipt;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
