import { defineSchema } from './schema-version.ts';

/** The outbox, the words of mails, and what this device knows of its relay and its folders. */
export default defineSchema({
  version: 3,
  minAppVersion: 3,
  stores: {
    outbox: 'id, rev, subject.id, [state+nextAt]',
    mailTexts: 'id',
    outboxLeases: 'id',
    relayPairings: 'id',
    outputFolders: 'id',
  },
  upgrade: {
    company: (company) => ({
      ...company,
      mail: { senderName: '', senderAddress: '', replyTo: '', copyTo: '' },
    }),
  },
});
