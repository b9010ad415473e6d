import * as z from 'zod';
import type { RelayMessage, RelayPairingRequest, RelayReceipt } from './message.ts';

z.config({ jitless: true });

/** No control character: neither a line end nor anything that a header could be broken with. */
const oneLine = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);

/** One address, strictly: no list, no angle brackets, no quoted local part (RFC 5321 §4.1.2 allows more than we do). */
export const address = z
  .string()
  .max(254)
  .regex(
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/,
  );

const mailbox = z.strictObject({ name: oneLine(120), address });
const instant = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const anchor = z.strictObject({
  deviceId: z.string().max(64),
  seq: z.int().nonnegative(),
  hash: z.string().max(64),
});

export const attachmentTypes = [
  'application/pdf',
  'application/xml',
  'application/zip',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

const attachment = z.strictObject({
  fileName: oneLine(200).min(1),
  contentType: z.enum(attachmentTypes),
  sha256,
  base64: z.base64(),
});

export const messageSchema = z.strictObject({
  id: z.uuid(),
  from: mailbox,
  replyTo: mailbox.nullable(),
  to: z.array(mailbox).min(1),
  cc: z.array(mailbox),
  bcc: z.array(mailbox),
  subject: oneLine(500).min(1),
  text: z.string().max(100_000),
  html: z.string().max(300_000),
  language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  attachments: z.array(attachment).max(20),
  notBefore: instant.nullable(),
  anchor: anchor.nullable(),
}) satisfies z.ZodType<RelayMessage>;

export const receiptSchema = z.strictObject({
  id: z.uuid(),
  state: z.enum(['at-relay', 'accepted', 'refused', 'unknown', 'cancelled']),
  receivedAt: instant,
  messageId: z.string(),
  digest: sha256,
  anchor: anchor.nullable(),
  attempts: z.array(
    z.strictObject({
      at: instant,
      outcome: z.enum(['accepted', 'deferred', 'refused', 'unknown']),
      code: z.int().nullable(),
      reason: z.string(),
    }),
  ),
  nextTryAt: instant.nullable(),
  refusedRecipients: z.array(z.string()),
}) satisfies z.ZodType<RelayReceipt>;

export const pairingSchema = z.strictObject({
  code: z.string().min(4).max(64),
  deviceName: oneLine(80),
}) satisfies z.ZodType<RelayPairingRequest>;
