import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post, someMessage } from './testing/message.ts';
import { startRelay, type TestRelay } from './testing/relay.ts';

let relay: TestRelay;
beforeAll(async () => {
  relay = await startRelay();
});
afterAll(() => relay.remove());

describe('the commands of the relay', () => {
  it('RL8 keys: says that there is none, then names each device and when it was used, and no secret', async () => {
    expect(await relay.command('keys')).toBe('No device was paired yet.');
    const phone = await relay.key('Phone of Ana');
    const desk = await relay.key('Desk');
    const lines = (await relay.command('keys')).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(new RegExp(`^${phone.keyId}  Phone of Ana  last used \\d{4}-`));
    expect(lines[1]).toContain(`${desk.keyId}  Desk`);
    for (const { key, keyId } of [phone, desk]) expect(lines.join()).not.toContain(key.replace(keyId, ''));
  });

  it('RL8 keys: names the addresses that a device is bound to', async () => {
    const code = await relay.pair('--sender', 'Shop@studio.example');
    const body = JSON.stringify({ code, deviceName: 'Till' });
    await fetch(`${relay.url}/v1/pairings`, { method: 'POST', body });
    expect(await relay.command('keys')).toMatch(/Till {2}last used .* {2}shop@studio\.example/);
  });

  it('F4 pair: shows a picture to photograph, the link and the code, which holds once', async () => {
    const lines = (await relay.command('pair')).split('\n');
    const link = lines.find((line) => line.startsWith('http')) ?? '';
    const code = /^Code (\S+): /.exec(lines.at(-1) ?? '')?.[1] ?? '-';
    expect(link).toBe(`http://localhost:4173/settings/mail#pair=${code}`);
    // Half a block holds two modules: a code of this length has 25 rows of them or more, with a margin.
    const picture = lines.slice(0, lines.indexOf(link));
    expect(picture.length).toBeGreaterThan(13);
    expect(picture.join('')).toMatch(/^[▀▄█ ]+$/);
    const body = JSON.stringify({ code, deviceName: 'Phone' });
    expect((await fetch(`${relay.url}/v1/pairings`, { method: 'POST', body })).status).toBe(201);
    expect((await fetch(`${relay.url}/v1/pairings`, { method: 'POST', body })).status).toBe(404);
  });

  it('RL8 revoke: the key sends no more while the relay runs, the others do, and it cannot be revoked twice', async () => {
    const [lost, kept] = [await relay.key('Lost phone'), await relay.key('Kept')];
    expect((await post(relay.url, lost.key, someMessage())).status).toBe(202);
    expect(await relay.command('revoke', lost.keyId)).toBe('Revoked: this device can send no more.');
    const refused = await post(relay.url, lost.key, someMessage());
    expect([refused.status, await refused.json()]).toMatchObject([401, { error: { code: 'key-revoked' } }]);
    expect((await post(relay.url, kept.key, someMessage())).status).toBe(202);
    expect(await relay.command('keys')).toMatch(new RegExp(`${lost.keyId}  Lost phone  revoked \\d{4}-`));
    await expect(relay.command('revoke', lost.keyId)).rejects.toThrow('There is no such key');
    await expect(relay.command('revoke', 'nobody')).rejects.toThrow('There is no such key');
  });

  it('F4 anything else says how it is used', async () => {
    expect(await relay.command('help')).toContain('quittance-relay revoke <keyId>');
  });
});
