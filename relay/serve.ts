import { serve as listen } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import pino from 'pino';
import type { Config } from './config.ts';
import { makeApp } from './http/app.ts';
import { makeSender } from './sending/sender.ts';
import { smtpCarrier } from './sending/smtp.ts';
import { testMailbox } from './sending/test-mailbox.ts';
import { openStore } from './store/sqlite/open.ts';
import type { Store } from './store/store.ts';

const STOP_TIME = 10_000;
const HEADERS_TIME = 20_000;
const FORGET_EVERY = 3_600_000;

export interface RunningRelay {
  port: number;
  store: Store;
  stop(): Promise<void>;
}

/** Another relay sends from this folder. */
export class HeldError extends Error {}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => resolve((server.address() as AddressInfo).port));
  });

/** Starts everything: store, sender, HTTP. Resolves when it listens; throws when the port or the folder is taken. */
export async function startRelay(config: Config): Promise<RunningRelay> {
  const log = pino({ level: config.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  const store = openStore(config.folder);
  if (!store.hold()) {
    store.close();
    throw new HeldError('Another relay already runs on this folder.');
  }
  const left = await store.recover(new Date().toISOString());
  if (left.waiting + left.unknown > 0) log.warn(left, 'the last run ended in the middle');
  const carrier = config.smtp ? smtpCarrier(config.smtp) : testMailbox(store);
  const ranBefore = await store.ran();
  const sender = makeSender({ store, carrier, retry: config.retry, ranBefore, log });
  const app = makeApp({ store, config, sender, log });
  const patience = config.limits.requestTime * 2;
  const server = listen({
    fetch: app.fetch,
    hostname: config.host,
    port: config.port,
    serverOptions: { requestTimeout: patience, headersTimeout: Math.min(HEADERS_TIME, patience) },
  }) as Server;
  let port: number;
  try {
    port = await listening(server);
  } catch (error) {
    store.close();
    throw error;
  }
  const forget = () => {
    store
      .forget(Date.now() - config.keepFor)
      .catch((error: unknown) => log.error({ err: error }, 'old outcomes could not be forgotten'));
  };
  const forgetting = setInterval(forget, FORGET_EVERY);
  forget();
  sender.wake();
  log.info({ port, mailServer: config.smtp ? 'configured' : 'test mailbox' }, 'relay listens');
  return {
    port,
    store,
    async stop() {
      clearInterval(forgetting);
      server.close();
      server.closeIdleConnections();
      await sender.stop(STOP_TIME);
      server.closeAllConnections();
      store.close();
      log.info('relay stopped');
    },
  };
}
