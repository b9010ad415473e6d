import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const dist = mkdtempSync(join(tmpdir(), 'quittance-dist-'));
mkdirSync(join(dist, 'assets'));
writeFileSync(join(dist, 'index.html'), '<!doctype html><title>app</title>');
writeFileSync(join(dist, 'sw.js'), '');
writeFileSync(join(dist, 'assets', 'app-12345678.js'), 'export {};\n'.repeat(200));
writeFileSync(join(dist, '..', 'outside.txt'), 'secret');

const start = (port: number, env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, [at('../server/serve.mjs')], {
    env: { ...process.env, PORT: String(port), QUITTANCE_DIST: dist, ...env },
  });

/** The address stands on a line of its own. */
async function originOf(child: ChildProcess): Promise<string> {
  const address = await new Promise<string>((said) => {
    child.stdout?.on('data', (part: Buffer) => said(part.toString()));
  });
  return new URL(address.trim()).origin;
}

let server: ChildProcess;
let origin: string;
beforeAll(async () => {
  server = start(0);
  origin = await originOf(server);
});
afterAll(() => {
  server.kill();
});

const header = async (path: string, name: string) => (await fetch(origin + path)).headers.get(name) ?? '';

describe('the server of npm start', () => {
  it('F10 every answer carries the strict policy, also one that is not found', async () => {
    for (const path of ['/', '/invoices', '/assets/app-12345678.js', '/assets/gone-1.js']) {
      const policy = await header(path, 'content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/unsafe/);
      expect(await header(path, 'x-content-type-options')).toBe('nosniff');
    }
  });

  it('F10 the page may speak with itself alone, and with the relay where one is set elsewhere', async () => {
    const reached = /connect-src ([^;]*)/;
    expect(reached.exec(await header('/', 'content-security-policy'))?.[1]).toBe("'self'");
    const other = start(0, { QUITTANCE_RELAY: 'https://relay.example:8443/quittance' });
    try {
      const policy = (await fetch(await originOf(other))).headers.get('content-security-policy') ?? '';
      expect(reached.exec(policy)?.[1]).toBe("'self' https://relay.example:8443");
    } finally {
      other.kill();
    }
  });

  it('F7 hashed files stay for ever, the page and the service worker are asked for each time', async () => {
    expect(await header('/assets/app-12345678.js', 'cache-control')).toContain('immutable');
    expect(await header('/', 'cache-control')).toBe('no-cache');
    expect(await header('/sw.js', 'cache-control')).toBe('no-cache');
    expect(await header('/invoices', 'cache-control')).toBe('no-cache');
  });

  it('F7 a file that is gone is not found and never the page; an address of the app is the page', async () => {
    expect((await fetch(`${origin}/assets/gone-1.js`)).status).toBe(404);
    expect((await fetch(`${origin}/gone.png`)).status).toBe(404);
    expect(await (await fetch(`${origin}/customers?open=1`)).text()).toContain('<title>app</title>');
  });

  it('F10 nothing outside of the folder is served, nor a path that is no path', async () => {
    for (const path of [
      '/..%2foutside.txt',
      '/%2e%2e/outside.txt',
      '/assets/..%2f..%2foutside.txt',
      '/%00',
    ]) {
      const answer = await fetch(origin + path);
      expect(await answer.text(), path).not.toContain('secret');
    }
    expect((await fetch(`${origin}/%zz`)).status).toBe(400);
  });

  it('F3 a share without a service worker leads to the import, other methods lead nowhere', async () => {
    const shared = await fetch(`${origin}/share`, { method: 'POST', body: 'x', redirect: 'manual' });
    expect([shared.status, shared.headers.get('location')]).toEqual([303, '/import']);
    expect((await fetch(`${origin}/`, { method: 'DELETE' })).status).toBe(405);
  });

  it('F10 the header file for static hosts says what the server says', () => {
    const program = `import(${JSON.stringify(at('../server/headers.mjs'))}).then((made) => process.stdout.write(made.headersFile()))`;
    const made = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' }).stdout;
    expect(made).toContain('Content-Security-Policy');
    expect(readFileSync(at('../public/_headers'), 'utf8')).toBe(made);
  });

  it('F9 a taken port ends with a message on why another one is not taken silently', async () => {
    const taken = createServer();
    await new Promise<void>((ready) => taken.listen(0, 'localhost', ready));
    const { port } = taken.address() as AddressInfo;
    const child = start(port);
    let said = '';
    child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
    const code = await new Promise((ended) => child.on('exit', ended));
    taken.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is taken`);
    expect(said).toContain('another port is another');
  });
});
