import type { Deps } from '../ports.ts';

const unreachable = async () => ({ kind: 'no-answer' as const, said: 'TypeError' });

/** No relay answers, nobody else sends, chance is always the same. */
export const noMail: Pick<
  Deps,
  'relay' | 'keyVault' | 'senderLock' | 'network' | 'random' | 'bell' | 'automationBell'
> = {
  relay: {
    send: unreachable,
    ask: unreachable,
    recall: unreachable,
    pair: unreachable,
    grant: unreachable,
    revoke: unreachable,
  },
  keyVault: {
    seal: async () => {
      throw new Error('This test has no key vault');
    },
    open: async () => null,
  },
  senderLock: { alone: async (_name, _how, work) => ({ done: true, value: await work(true) }) },
  network: { isOnline: () => true },
  random: () => 0,
  bell: { ring: () => undefined },
  automationBell: { ring: () => undefined },
};
