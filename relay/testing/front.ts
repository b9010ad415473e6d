import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface TestFront {
  /** The app's address, no slash at the end; `/relay` leads to the relay. */
  url: string;
  stop(): Promise<void>;
}

/** The app's own server in front of a relay, on a free port: the built app, same origin. */
export async function startFront(relayUrl: string, env: Record<string, string> = {}): Promise<TestFront> {
  const server = spawn(
    process.execPath,
    [fileURLToPath(new URL('../../server/serve.mjs', import.meta.url))],
    {
      env: { ...process.env, ...env, PORT: '0', QUITTANCE_RELAY_AT: relayUrl },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (part: Buffer) => resolve(part.toString().trim()));
    server.once('exit', () => reject(new Error('The server of the app ended.')));
  });
  return {
    url: new URL(address).origin,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve());
        server.kill();
      }),
  };
}
