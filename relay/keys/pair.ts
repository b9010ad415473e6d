import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';
import { codeHash, newCode } from './secrets.ts';

const TEN_MINUTES = 600_000;

/** Makes a code that holds once, for ten minutes, and the link that a device opens with it. */
export async function makePairing(
  store: Store,
  config: Pick<Config, 'publicUrl' | 'appUrl'>,
  senders: string[] = [],
): Promise<{ code: string; link: string }> {
  const code = newCode();
  await store.addCode(codeHash(code), { expiresAt: Date.now() + TEN_MINUTES, senders });
  const isElsewhere = config.publicUrl !== `${config.appUrl}/relay`;
  const relay = isElsewhere ? `&relay=${encodeURIComponent(config.publicUrl)}` : '';
  return { code, link: `${config.appUrl}/settings/mail#pair=${code}${relay}` };
}
