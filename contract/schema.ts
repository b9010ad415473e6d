import * as z from 'zod';
import type {
  RelayError,
  RelayGrant,
  RelayMessage,
  RelayPairing,
  RelayPairingRequest,
  RelayReceipt,
  RelayReceipts,
} from './message.ts';

z.config({ jitless: true });

/** No control character: neither a line end nor anything that a header could be broken with; no half of a character. */
const oneLine = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u);

// oxlint-disable-next-line no-control-regex -- control characters are exactly what is refused
const otherThanLines = /[\0-\x08\x0B\f\x0E-\x1F\x7F-\x9F]/;

/** Lines are welcome here, other control characters are not. */
const lines = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.isWellFormed() && !otherThanLines.test(text));

/** Neither a path nor letters that turn the reading direction: `invoice‮fdp.exe` reads as a PDF. */
const fileName = oneLine(200)
  .min(1)
  .regex(/^[^/\\\u202A-\u202E\u2066-\u2069]+$/);

/** Written again it is the very same text. The relay alone reads messages, and it runs in Node. */
const isBase64 = (text: string): boolean => Buffer.from(text, 'base64').toString('base64') === text;

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
  deviceId: oneLine(64),
  seq: z.int().nonnegative(),
  hash: oneLine(64),
});

export const attachmentTypes = [
  'application/pdf',
  'application/xml',
  'application/zip',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

const attachment = z.strictObject({
  fileName,
  contentType: z.enum(attachmentTypes),
  sha256,
  base64: z.string().min(4).refine(isBase64),
});

export const messageSchema = z.strictObject({
  id: z.uuid(),
  from: mailbox,
  replyTo: mailbox.nullable(),
  to: z.array(mailbox).min(1),
  cc: z.array(mailbox),
  bcc: z.array(mailbox),
  subject: oneLine(500).min(1),
  text: lines(100_000),
  html: lines(300_000),
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

export const receiptsSchema = z.strictObject({
  messages: z.array(receiptSchema),
}) satisfies z.ZodType<RelayReceipts>;

const grant = {
  keyId: z.string(),
  deviceName: z.string(),
  senders: z.array(address),
  limits: z.strictObject({ recipients: z.int(), bytes: z.int(), messagesPerHour: z.int() }),
  isTestMailbox: z.boolean(),
};
export const grantSchema = z.strictObject(grant) satisfies z.ZodType<RelayGrant>;
export const pairedSchema = z.strictObject({ ...grant, key: z.string() }) satisfies z.ZodType<RelayPairing>;

export const errorSchema = z.strictObject({
  error: z.strictObject({
    code: z.enum([
      'invalid',
      'key-missing',
      'key-unknown',
      'key-revoked',
      'code-unknown',
      'origin-refused',
      'sender-refused',
      'too-many-recipients',
      'too-large',
      'too-slow',
      'rate-limited',
      'body-differs',
      'not-found',
      'too-late',
      'busy',
      'failed',
    ]),
    message: z.string(),
    field: z.string().optional(),
    withdrawn: z.literal(true).optional(),
  }),
}) satisfies z.ZodType<RelayError>;
