import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ZodType } from 'zod';
import {
  errorSchema,
  grantSchema,
  messageSchema,
  pairedSchema,
  pairingSchema,
  receiptSchema,
  receiptsSchema,
} from './schema.ts';

const schemas: Record<string, ZodType> = {
  'error.json': errorSchema,
  'grant.json': grantSchema,
  'message.json': messageSchema,
  'pairing-request.json': pairingSchema,
  'pairing.json': pairedSchema,
  'receipt.json': receiptSchema,
  'receipts.json': receiptsSchema,
};
const folder = new URL('./samples/', import.meta.url);
const sample = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>;

describe('the contract', () => {
  it('RL11 every schema has a sample, and no sample is without one', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(schemas).sort());
  });

  it.each(Object.keys(schemas))(
    'RL11 %s is what its schema asks for, and nothing more may stand in it',
    (name) => {
      expect(schemas[name]?.parse(sample(name))).toEqual(sample(name));
      expect(schemas[name]?.safeParse({ ...sample(name), more: 1 }).success).toBe(false);
    },
  );

  it.each(Object.keys(sample('message.json')))('RL11 a message without %s is refused', (field) => {
    const { [field]: _, ...rest } = sample('message.json');
    expect(messageSchema.safeParse(rest).success).toBe(false);
  });

  it('RL11 the hash of the sample is that of its bytes', () => {
    const { attachments } = messageSchema.parse(sample('message.json'));
    const bytes = Buffer.from(attachments[0]?.base64 ?? '', 'base64');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(attachments[0]?.sha256);
  });

  it('RL11 base64 is four by four, with signs of fill at the end only', () => {
    const message = sample('message.json');
    const withBase64 = (base64: string) => ({
      ...message,
      attachments: [{ ...(message['attachments'] as object[])[0], base64 }],
    });
    for (const right of ['QUJD', 'QUI=', 'QQ==', 'a+/9'])
      expect(messageSchema.safeParse(withBase64(right)).success).toBe(true);
    for (const wrong of ['', 'QUJ', 'Q=JD', 'QU=D', 'Q===', 'QU\nD', 'QU-D', 'QUJDé'])
      expect(messageSchema.safeParse(withBase64(wrong)).success).toBe(false);
  });

  it('RL11 a file name is neither a path nor written backwards', () => {
    const message = sample('message.json');
    const named = (fileName: string) => ({
      ...message,
      attachments: [{ ...(message['attachments'] as object[])[0], fileName }],
    });
    expect(messageSchema.safeParse(named('facture août 2026 – №7.pdf')).success).toBe(true);
    for (const wrong of ['../a.pdf', 'a\\b.pdf', 'a\u202Efdp.exe', 'a\ud800.pdf', '', 'a\n.pdf'])
      expect(messageSchema.safeParse(named(wrong)).success).toBe(false);
  });
});
