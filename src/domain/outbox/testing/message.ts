import type { OutboxMessage } from '../message.ts';
import type { RelayWord } from '../relay-answer.ts';

const NOON = '2026-11-20T12:00:00.000Z';

export const testMessage = (change: Partial<OutboxMessage> = {}): OutboxMessage => ({
  id: 'm',
  rev: 1,
  sendId: 'm',
  no: 1,
  kind: 'invoice',
  subject: { kind: 'invoice', id: 'i' },
  subjectName: 'F-1',
  customerId: 'c',
  recipientName: 'Anne',
  from: { name: '', address: 'me@x.fr' },
  replyTo: null,
  to: [{ name: '', address: 'anne@x.fr' }],
  cc: [],
  bcc: [],
  language: 'fr',
  subjectLine: 'F-1',
  text: 'F-1',
  html: '',
  files: [],
  queuedAt: NOON,
  notBefore: null,
  state: 'waiting',
  anchor: null,
  nextAt: NOON,
  tries: 0,
  isExposed: false,
  trouble: null,
  attempts: [],
  receipts: [],
  refusedRecipients: [],
  way: null,
  ...change,
});

export const testWord = (change: Partial<RelayWord> = {}): RelayWord => ({
  id: 'm',
  state: 'at-relay',
  receivedAt: NOON,
  messageId: '<m@relay.test>',
  digest: 'd',
  anchor: null,
  attempts: [],
  nextTryAt: null,
  refusedRecipients: [],
  ...change,
});
