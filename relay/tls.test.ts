import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { post, settled, someMessage } from './testing/message.ts';
import { startRelay } from './testing/relay.ts';
import { startSmtp } from './testing/smtp.ts';
import { testTls } from './testing/tls.ts';

const folder = mkdtempSync(join(tmpdir(), 'quittance-tls-'));
const trusted = join(folder, 'cert.pem');
writeFileSync(trusted, testTls.cert);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const login = { user: 'studio', pass: 'smtp-pass-7788' };
const ended: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

async function house(how: 'secure' | 'offered' | 'clear', env: Record<string, string>) {
  const smtp = await startSmtp({ login }, how === 'clear' ? undefined : { how, ...testTls });
  const relay = await startRelay({
    smtp: smtp.port,
    env: { SMTP_TLS: 'required', SMTP_USER: login.user, SMTP_PASS: login.pass, ...env },
  });
  ended.push(
    () => relay.remove(),
    () => smtp.stop(),
  );
  const { key } = await relay.key();
  const message = someMessage();
  expect((await post(relay.url, key, message)).status).toBe(202);
  const tried = await settled(relay.url, key, message.id, ({ attempts }) => attempts.length > 0);
  return { smtp, tried };
}

describe('the line to the mail server', () => {
  it.each([
    ['TLS from the first byte', 'secure', { SMTP_SECURE: 'true' }],
    ['STARTTLS', 'offered', {}],
  ] as const)('RL8 F4 %s: login and mail go over it', async (_name, how, env) => {
    const { smtp, tried } = await house(how, { NODE_EXTRA_CA_CERTS: trusted, ...env });
    expect(tried.state).toBe('accepted');
    expect(smtp.logins).toEqual([login]);
    expect(smtp.mails.map(({ isSecure }) => isSecure)).toEqual([true]);
  });

  it.each([
    ['a certificate that nobody vouches for', 'secure', { SMTP_SECURE: 'true' }],
    ['the same after STARTTLS', 'offered', {}],
    // Not an address of this machine by its name: TLS is demanded, and the server has none.
    ['no TLS at all', 'clear', { SMTP_HOST: '0.0.0.0' }],
  ] as const)(
    'RL8 RL4 %s: neither the password nor the mail is told, and the mail waits',
    async (_name, how, env) => {
      const { smtp, tried } = await house(how, env);
      expect(tried).toMatchObject({ state: 'at-relay', attempts: [{ outcome: 'deferred' }] });
      expect([smtp.logins, smtp.mails]).toEqual([[], []]);
    },
  );
});
