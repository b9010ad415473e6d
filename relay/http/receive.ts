import type { RelayMessage, RelayReceipt } from '../../contract/message.ts';
import { messageSchema } from '../../contract/schema.ts';
import type { Config } from '../config.ts';
import { sha256 } from '../keys/secrets.ts';
import { decodeAttachment } from '../mail/attachments.ts';
import { compose, messageIdOf, recipientsOf } from '../mail/compose.ts';
import type { NewMessage, Store, StoredKey } from '../store/store.ts';
import { jsonOf } from './body.ts';
import type { Limits } from './limits.ts';
import { Problem } from './problem.ts';

interface Parts {
  store: Store;
  config: Config;
  limits: Limits;
  /** A message was stored. */
  wake: () => void;
}

/** Which addresses a key may send from; empty = any, which only the test mailbox has. */
export const sendersOf = ({ senders }: Pick<StoredKey, 'senders'>, config: Config): string[] =>
  config.senders.length === 0 || senders.length === 0
    ? [...config.senders, ...senders]
    : senders.filter((sender) => config.senders.includes(sender));

export const isMessageId = (id: string): boolean => messageSchema.shape.id.safeParse(id).success;

function parsed(body: Buffer): RelayMessage {
  const { success, data, error } = messageSchema.safeParse(jsonOf(body));
  if (success) return data;
  throw new Problem('invalid', { field: error.issues[0]?.path.join('.') ?? '' });
}

function checkSender({ from }: RelayMessage, key: StoredKey, config: Config): void {
  const allowed = sendersOf(key, config);
  const isRestricted = config.smtp !== null || config.senders.length > 0 || key.senders.length > 0;
  if (isRestricted && !allowed.includes(from.address.toLowerCase()))
    throw new Problem('sender-refused', { field: 'from.address' });
}

async function composed(message: RelayMessage, now: Date, { dkim }: Config) {
  const attachments = message.attachments.map((attachment, at) => {
    const decoded = decodeAttachment(attachment);
    if (!decoded) throw new Problem('invalid', { field: `attachments.${at}` });
    return decoded;
  });
  const later = message.notBefore === null ? now : new Date(message.notBefore);
  const date = later > now ? later : now;
  return { date, raw: await compose(message, attachments, date, dkim) };
}

/**
 * The same message again gets the receipt of the first time; another under its id is refused. The first request may wait
 * for the disk still: nothing is promised before it has it (RL1).
 */
async function known(store: Store, id: string, digest: string): Promise<RelayReceipt | undefined> {
  const receipt = await store.receipt(id);
  if (!receipt) return undefined;
  if (receipt.digest !== digest) throw new Problem('body-differs');
  await store.lasting();
  return receipt;
}

const firstReceipt = ({ id, receivedAt, messageId, digest, anchor, dueAt }: NewMessage): RelayReceipt => ({
  id,
  state: 'at-relay',
  receivedAt,
  messageId,
  digest,
  anchor,
  attempts: [],
  nextTryAt: new Date(dueAt).toISOString(),
  refusedRecipients: [],
});

type Checked = { receipt: RelayReceipt } | { mail: NewMessage };

/** Takes a message in: checks it, makes the mail, stores both, and only then answers. */
export function receiver({ store, config, limits, wake }: Parts) {
  const check = async (
    body: Buffer,
    key: StoredKey,
    idempotencyKey: string | undefined,
  ): Promise<Checked> => {
    const message = parsed(body);
    if (idempotencyKey !== message.id) throw new Problem('invalid', { field: 'Idempotency-Key' });
    const digest = sha256(body).toString('hex');
    const receipt = await known(store, message.id, digest);
    if (receipt) return { receipt };
    checkSender(message, key, config);
    const recipients = recipientsOf(message);
    if (recipients.length > config.limits.recipients)
      throw new Problem('too-many-recipients', { field: 'to' });
    await limits.message(key.keyId);
    const now = new Date();
    const { date, raw } = await composed(message, now, config);
    const mail = {
      id: message.id,
      keyId: key.keyId,
      digest,
      messageId: messageIdOf(message),
      anchor: message.anchor,
      receivedAt: now.toISOString(),
      dueAt: date.getTime(),
      from: message.from.address,
      recipients,
      raw,
    };
    return { mail };
  };

  const stored = async (mail: NewMessage): Promise<RelayReceipt | undefined> =>
    (await store.add(mail)) === 'added' ? firstReceipt(mail) : known(store, mail.id, mail.digest);

  return async (body: Buffer, key: StoredKey, idempotencyKey: string | undefined): Promise<RelayReceipt> => {
    const checked = await check(body, key, idempotencyKey);
    const receipt = 'receipt' in checked ? checked.receipt : await stored(checked.mail);
    if (!receipt) throw new Error('a stored message is gone');
    // Of a repeated one as well: what made the sender miss the first is not known here.
    wake();
    return receipt;
  };
}
