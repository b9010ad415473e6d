import * as z from 'zod';
import {
  errorSchema,
  grantSchema,
  messageSchema,
  pairedSchema,
  pairingSchema,
  receiptSchema,
  receiptsSchema,
} from '../../contract/schema.ts';
import type { Config } from '../config.ts';

const schemas = {
  Message: messageSchema,
  Receipt: receiptSchema,
  Receipts: receiptsSchema,
  PairingRequest: pairingSchema,
  Pairing: pairedSchema,
  Grant: grantSchema,
  Error: errorSchema,
};
type Name = keyof typeof schemas;

const json = (name: Name) => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});
const answers = (status: number, description: string, name?: Name) => ({
  responses: {
    [status]: { description, ...(name && json(name)) },
    default: { description: 'Refused; `error.code` says why.', ...json('Error') },
  },
});
const withKey = { security: [{ key: [] }] };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'The `id` of the message.',
  schema: { type: 'string', format: 'uuid' },
};
const ids = {
  name: 'ids',
  in: 'query',
  required: true,
  description: 'At most 100, with commas.',
  schema: { type: 'string' },
};
const body = (name: Name) => ({ requestBody: { required: true, ...json(name) } });

const paths = {
  '/v1/messages': {
    post: {
      summary: 'Take a message in',
      description:
        'Answers when it is on disk. The same message again gets the same receipt; another under its id 409. One that was withdrawn before it came gets the receipt of a cancelled one, and never leaves.',
      ...withKey,
      parameters: [idempotencyKey],
      ...body('Message'),
      ...answers(202, 'It is here.', 'Receipt'),
    },
    get: {
      summary: 'How several stand',
      ...withKey,
      parameters: [ids],
      ...answers(200, 'Those that are known.', 'Receipts'),
    },
  },
  '/v1/messages/{id}': {
    parameters: [id],
    get: { summary: 'How it stands', ...withKey, ...answers(200, 'Its receipt.', 'Receipt') },
    delete: {
      summary: 'Take it back',
      description:
        'Until a sender has taken it up; then 409 `too-late`. What is not known is withdrawn all the same: 404 with `withdrawn`, and what comes under this id later never leaves.',
      ...withKey,
      ...answers(200, 'Cancelled.', 'Receipt'),
    },
  },
  '/v1/pairings': {
    post: {
      summary: 'A code becomes a key',
      ...body('PairingRequest'),
      ...answers(201, 'The key, told once.', 'Pairing'),
    },
  },
  '/v1/key': {
    get: { summary: 'What this key may do', ...withKey, ...answers(200, 'Its grant.', 'Grant') },
    delete: { summary: 'Revoke this key', ...withKey, ...answers(204, 'Revoked.') },
  },
  '/health': { get: { summary: 'The process lives', ...answers(200, 'It does.') } },
  '/ready': { get: { summary: 'Store and mail server answer', ...answers(200, 'They do; 503 when not.') } },
  '/metrics': { get: { summary: 'Prometheus text, on this machine only', ...answers(200, 'Numbers.') } },
};

/** The contract as an OpenAPI 3.1 document, from the very schemas that requests are checked with. */
export function openApi({ publicUrl }: Pick<Config, 'publicUrl'>) {
  const components = Object.entries(schemas).map(([name, schema]) => {
    const { $schema: _, ...plain } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
    return [name, plain];
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Quittance relay', version: '1' },
    servers: [{ url: publicUrl }],
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(components) as Record<string, unknown>,
    },
    paths,
  };
}
