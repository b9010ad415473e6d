import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { renderUnicodeCompact } from 'uqr';
import { address } from '../contract/schema.ts';
import { ConfigError, configFrom, type Config } from './config.ts';
import { makePairing } from './keys/pair.ts';
import { HeldError, startRelay } from './serve.ts';
import { openStore } from './store/sqlite/open.ts';
import type { Store } from './store/store.ts';

const usage = `quittance-relay                      run it
quittance-relay pair [--sender a@b]  make a code for one device, for ten minutes
quittance-relay keys                 the devices that may send
quittance-relay revoke <keyId>       take a device's key away`;

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function run(config: Config): Promise<void> {
  const relay = await startRelay(config);
  const stop = () => void relay.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop).once('SIGINT', stop);
  // Started by npm start: told where it listens, and asked for the first code; ends when its parent does.
  if (!process.send) return;
  process.once('disconnect', stop);
  const { link } = await makePairing(relay.store, config);
  process.send({ port: relay.port, link, isTestMailbox: config.smtp === null });
}

async function pair(store: Store, config: Config, senders: string[], isPlain: boolean): Promise<void> {
  if (!senders.every((sender) => address.safeParse(sender).success))
    throw new ConfigError('--sender must be an address.');
  const { code, link } = await makePairing(
    store,
    config,
    senders.map((sender) => sender.toLowerCase()),
  );
  if (isPlain) return say(code);
  say(renderUnicodeCompact(link, { border: 2 }));
  say(link);
  say(`Code ${code}: for one device, within ten minutes.`);
}

async function listKeys(store: Store): Promise<void> {
  const keys = await store.keys();
  if (keys.length === 0) return say('No device was paired yet.');
  for (const { keyId, deviceName, usedAt, createdAt, revokedAt, senders } of keys) {
    const stand = revokedAt ? `revoked ${revokedAt}` : `last used ${usedAt ?? createdAt}`;
    say([keyId, deviceName, stand, ...senders].join('  '));
  }
}

async function revoke(store: Store, keyId: string): Promise<void> {
  if (!(await store.revokeKey(keyId, new Date().toISOString())))
    throw new ConfigError('There is no such key, or it was revoked before.');
  say('Revoked: this device can send no more.');
}

async function command(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sender: { type: 'string', multiple: true, default: [] },
      plain: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [name = 'run', argument = ''] = positionals;
  if (values.help || !['run', 'pair', 'keys', 'revoke'].includes(name)) return say(usage);
  const config = configFrom(process.env, fileURLToPath(new URL('../../.relay', import.meta.url)));
  if (name === 'run') return run(config);
  const store = openStore(config.folder);
  try {
    if (name === 'pair') await pair(store, config, values.sender, values.plain);
    if (name === 'keys') await listKeys(store);
    if (name === 'revoke') await revoke(store, argument);
  } finally {
    store.close();
  }
}

process.umask(0o077);
command().catch((error: unknown) => {
  const isExpected = error instanceof ConfigError || error instanceof HeldError;
  const isPort = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const said = isPort ? 'The port is taken: choose another with RELAY_PORT.' : (error as Error).message;
  process.stderr.write(`${isExpected || isPort ? said : String((error as Error).stack)}\n`);
  process.exit(isPort ? 3 : 1);
});
