import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './lib/set-up.mjs';

/** A house whose app is one page; its packages are installed, its relay and its server are the real ones. */
const home = mkdtempSync(join(tmpdir(), 'quittance-whole-'));
const isOurs = (path: string) => !['dist', 'node_modules'].includes(basename(path));
const running: ChildProcess[] = [];

beforeAll(() => {
  for (const part of [
    'scripts',
    'server',
    'relay',
    'contract',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(join(root, part), join(home, part), { recursive: true, filter: isOurs });
  utimesSync(join(home, 'package-lock.json'), 0, 0);
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'), 'junction');
  mkdirSync(join(home, 'src'));
  writeFileSync(join(home, 'src/main.ts'), 'document.title = "started";');
  writeFileSync(join(home, 'vite.config.ts'), 'export default {};');
  const page = '<!doctype html><title>app</title><script type="module" src="/src/main.ts"></script>';
  writeFileSync(join(home, 'index.html'), page);
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** The very command of `npm start`, with what it says on both of its outputs. */
async function start(port: number) {
  const bare = Object.entries(process.env).filter(([name]) => !/^(RELAY|SMTP|DKIM|QUITTANCE)_/.test(name));
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: home,
    env: {
      ...Object.fromEntries(bare),
      PORT: String(port),
      RELAY_PORT: String(await freePort()),
      RELAY_DATA: join(home, 'relay-data'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (said.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said.err += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, said, ended };
}

describe('the whole of npm start', () => {
  it('F9 F10 builds, says its address on a line of its own, serves app and relay, refuses a taken port, ends when told', async () => {
    const port = await freePort();
    const address = `http://localhost:${port}/`;
    const { child, said, ended } = await start(port);
    await Promise.race([
      expect.poll(() => said.out, { timeout: 25_000 }).toMatch(/#pair=.*\n/),
      ended.then((code) => Promise.reject(new Error(`It ended with ${code}:\n${said.out}${said.err}`))),
    ]);
    expect(said.out.split('\n')).toEqual(
      expect.arrayContaining(['Building the app …', 'Building the relay …', address]),
    );
    expect(said.out).not.toContain('Installing');

    const page = await fetch(address);
    expect(await page.text()).toContain('<title>app</title>');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/connect-src 'self'(;|$)/);
    expect(policy).not.toMatch(/unsafe|http:/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await (await fetch(`${address}relay/health`)).json()).toEqual({ ok: true });

    const second = await start(port);
    expect(await second.ended).toBe(1);
    expect(second.said.err).toContain(`Port ${port} is taken`);
    expect(second.said.err).toContain('another port is another');
    expect(second.said.out, 'neither another address nor another build').toBe('');
    expect((await fetch(address)).status).toBe(200);

    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
    expect(said.err).toBe('');
  }, 60_000);
});
