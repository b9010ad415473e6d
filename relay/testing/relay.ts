import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RelayPairing } from '../../contract/message.ts';
import { builtRelay } from './built.ts';

export interface RelayOptions {
  /** Port of the mail server on this machine; without it mail ends in the test mailbox. */
  smtp?: number;
  /** More variables of docs/relay.md. */
  env?: Record<string, string>;
}

export interface TestRelay {
  url: string;
  port: number;
  /** Where it keeps everything. */
  folder: string;
  pid(): number;
  /** What a command of the relay says; rejects with what it says on failure. */
  command(...args: string[]): Promise<string>;
  /** A pairing code, as it is shown once. */
  pair(...args: string[]): Promise<string>;
  /** Pairs and gives the key. */
  key(deviceName?: string): Promise<RelayPairing>;
  /** Ends it as an operator would; the folder stays. */
  stop(): Promise<void>;
  /** SIGKILL: nothing is said, nothing is put in order. */
  kill(): Promise<void>;
  /** Starts it again on the same port and folder. */
  restart(env?: Record<string, string>): Promise<void>;
  /** Everything that it has logged. */
  log(): string;
  /** Stops it and forgets its folder. */
  remove(): Promise<void>;
}

const SENDERS = 'billing@studio.example,sender@example.org';

function surroundings({ smtp, env = {} }: RelayOptions, folder: string): NodeJS.ProcessEnv {
  // Nothing of the machine's own relay or mail server may leak in.
  const bare = Object.entries(process.env).filter(([name]) => !/^(RELAY|SMTP|DKIM)_/.test(name));
  return {
    ...Object.fromEntries(bare),
    RELAY_DATA: folder,
    RELAY_RETRY_FIRST_MS: '200',
    RELAY_RETRY_LONGEST_MS: '1000',
    ...(smtp !== undefined && {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(smtp),
      SMTP_TLS: 'optional',
      RELAY_SENDERS: SENDERS,
    }),
    ...env,
  };
}

/** The relay as it is shipped, in a process of its own, on a free port of this machine. */
export async function startRelay(options: RelayOptions = {}): Promise<TestRelay> {
  const entry = builtRelay();
  const folder = mkdtempSync(join(tmpdir(), 'quittance-relay-'));
  let child: ChildProcess | undefined;
  let port = 0;
  let logged = '';

  const start = (env: Record<string, string> = {}): Promise<void> => {
    const all = surroundings({ ...options, env: { ...options.env, ...env } }, folder);
    const started = spawn(process.execPath, [entry], {
      env: { ...all, RELAY_PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child = started;
    const take = (part: Buffer) => (logged += part.toString());
    started.stdout?.on('data', take);
    started.stderr?.on('data', take);
    return new Promise((resolve, reject) => {
      started.once('message', (said: { port: number }) => {
        port = said.port;
        resolve();
      });
      started.once('exit', (code) => reject(new Error(`The relay ended with ${code}:\n${logged}`)));
    });
  };

  const end = (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      ending.once('exit', () => resolve());
      ending.kill(signal);
    });
  };

  const command = async (...args: string[]): Promise<string> => {
    const env = surroundings(options, folder);
    const { stdout } = await promisify(execFile)(process.execPath, [entry, ...args], { env });
    return stdout.trim();
  };
  const pair = (...args: string[]): Promise<string> => command('pair', '--plain', ...args);

  await start();
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    folder,
    pid: () => child?.pid ?? 0,
    command,
    pair,
    key: async (deviceName = 'Test device') => {
      const body = JSON.stringify({ code: await pair(), deviceName });
      const answer = await fetch(`${url}/v1/pairings`, { method: 'POST', body });
      return (await answer.json()) as RelayPairing;
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    restart: start,
    log: () => logged,
    remove: async () => {
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
