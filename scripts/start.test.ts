import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'quittance-start-'));
mkdirSync(join(folder, 'dist/assets'), { recursive: true });
writeFileSync(join(folder, 'dist/index.html'), '<!doctype html><title>app</title>');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let running: ChildProcess | undefined;
afterEach(() => {
  running?.kill('SIGKILL');
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

const program = `import(${JSON.stringify(new URL('lib/serving.mjs', import.meta.url).href)}).then((made) => made.serveWithRelay())`;

/** What `npm start` does once packages and app are there; resolves once it has said the pairing link. */
async function start() {
  const relayPort = await freePort();
  const bare = Object.entries(process.env).filter(([name]) => !/^(RELAY|SMTP|DKIM|QUITTANCE)_/.test(name));
  const child = spawn(process.execPath, ['-e', program], {
    env: {
      ...Object.fromEntries(bare),
      PORT: '0',
      QUITTANCE_DIST: join(folder, 'dist'),
      RELAY_DATA: join(folder, 'relay'),
      RELAY_PORT: String(relayPort),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const take = (part: Buffer) => {
      said += part.toString();
      if (/#pair=.*\n/.test(said)) resolve();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${said}`)));
  });
  const lines = said.split('\n').filter((line) => !line.startsWith('Building '));
  return { child, lines, relay: `http://127.0.0.1:${relayPort}/health` };
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));

/** Asks until nobody answers there any more, five seconds at most. */
async function isGone(url: string): Promise<boolean> {
  for (const end = Date.now() + 5000; Date.now() < end;) {
    if (!(await fetch(url).catch(() => undefined))) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

describe('npm start', () => {
  it('F4 F10 says the address of the app on a line of its own, then the link that pairs; SIGTERM ends app and relay', async () => {
    const { child, lines, relay } = await start();
    const [address = ''] = lines;
    expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect(lines[1]).toMatch(
      new RegExp(`^Pair this browser .*: ${address}settings/mail#pair=[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$`),
    );
    expect(await (await fetch(address)).text()).toContain('<title>app</title>');
    expect(await (await fetch(`${address}relay/health`)).json()).toEqual({ ok: true });
    expect((await fetch(relay)).status).toBe(200);
    const end = ended(child);
    child.kill('SIGTERM');
    expect(await end).toBe(0);
    expect([await isGone(address), await isGone(relay)]).toEqual([true, true]);
  }, 30_000);

  it('F4 the relay ends with an app that was killed', async () => {
    const { child, relay } = await start();
    const end = ended(child);
    child.kill('SIGKILL');
    await end;
    expect(await isGone(relay)).toBe(true);
  }, 30_000);
});
