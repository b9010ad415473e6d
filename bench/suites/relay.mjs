// The relay against nodemailer's pool alone, to one mail server; and its memory with ten thousand waiting.
import { fork, execFileSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { buildRelay, relayEntry, relayFlags } from '../../scripts/lib/freshness.mjs';
import { median, printTable } from '../lib/table.mjs';

const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 1000);
const WAITING = Number(process.env.BENCH_WAITING ?? 10_000);
const ROUNDS = 3;
const AT_ONCE = 8;
const CONNECTIONS = 5;
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(30_000 - 9)]);
const SHA256 = createHash('sha256').update(PDF).digest('hex');
const BASE64 = PDF.toString('base64');

const from = { name: 'Studio', address: 'billing@studio.example' };
const to = [{ name: 'Ana Conceição', address: 'ana@client.example' }];
const words = {
  subject: 'Facture n° 2026-001',
  text: 'Chère Ana,\n\nvoici votre facture.\n',
  html: '<p>Chère Ana,</p><p>voici votre facture.</p>',
};

const heard = (child) => new Promise((resolve) => child.once('message', resolve));

async function withSink(work) {
  const sink = fork(new URL('../relay/sink.mjs', import.meta.url));
  try {
    const { port } = await heard(sink);
    return await work(port, async () => {
      sink.send('count');
      return (await heard(sink)).taken;
    });
  } finally {
    sink.kill();
  }
}

async function withRelay(env, work) {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-bench-'));
  const relay = fork(relayEntry, {
    execArgv: relayFlags,
    env: {
      ...process.env,
      RELAY_DATA: folder,
      RELAY_PORT: '0',
      RELAY_LOG: 'silent',
      RELAY_MESSAGES_PER_HOUR: '1000000',
      ...env,
    },
  });
  try {
    const { port, link } = await heard(relay);
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    const { key } = await ask(agent, port, '/v1/pairings', {
      code: /pair=([^&]+)/.exec(link)[1],
      deviceName: 'Bench',
    });
    return await work({ pid: relay.pid, port, key, agent });
  } finally {
    relay.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

const ask = (agent, port, path, body, headers = {}) =>
  new Promise((resolve, reject) => {
    const asking = request({ agent, port, host: '127.0.0.1', method: 'POST', path, headers }, (answer) => {
      let text = '';
      answer.on('data', (part) => (text += part));
      answer.on('end', () => (answer.statusCode < 300 ? resolve(JSON.parse(text)) : reject(new Error(text))));
    });
    asking.on('error', reject).end(JSON.stringify(body));
  });

/** Hands so many messages over, a few at once, as an outbox does. */
async function handOver({ agent, port, key }, count, change = {}) {
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const id = randomUUID();
      const attachments = [
        { fileName: 'Facture.pdf', contentType: 'application/pdf', sha256: SHA256, base64: BASE64 },
      ];
      const message = {
        id,
        from,
        replyTo: null,
        to,
        cc: [],
        bcc: [],
        ...words,
        language: 'fr',
        attachments,
        notBefore: null,
        anchor: null,
        ...change,
      };
      await ask(agent, port, '/v1/messages', message, {
        Authorization: `Bearer ${key}`,
        'Idempotency-Key': id,
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** Messages in a second, from the first request to the last one in the hands of the mail server. */
const throughRelay = () =>
  withSink((smtp, taken) =>
    withRelay(
      {
        SMTP_HOST: '127.0.0.1',
        SMTP_PORT: String(smtp),
        SMTP_TLS: 'optional',
        SMTP_CONNECTIONS: String(CONNECTIONS),
        RELAY_SENDERS: from.address,
      },
      async (relay) => {
        await handOver(relay, 20);
        while ((await taken()) < 20) await pause(10);
        const start = performance.now();
        await handOver(relay, MESSAGES);
        while ((await taken()) < MESSAGES + 20) await pause(5);
        return (MESSAGES / (performance.now() - start)) * 1000;
      },
    ),
  );

const throughPool = () =>
  withSink(async (port, taken) => {
    const pool = createTransport({
      pool: true,
      host: '127.0.0.1',
      port,
      ignoreTLS: true,
      maxConnections: CONNECTIONS,
      maxMessages: Infinity,
    });
    const attachments = [{ filename: 'Facture.pdf', contentType: 'application/pdf', content: PDF }];
    const send = (count) =>
      Promise.all(Array.from({ length: count }, () => pool.sendMail({ from, to, ...words, attachments })));
    await send(20);
    const start = performance.now();
    await send(MESSAGES);
    const rate = (MESSAGES / (performance.now() - start)) * 1000;
    pool.close();
    if ((await taken()) !== MESSAGES + 20) throw new Error('mail was lost');
    return rate;
  });

/** Resident memory: what it is now and the most that it has been, bytes. */
function memoryOf(pid) {
  if (process.platform !== 'linux') {
    const now = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
    return { now, most: now };
  }
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const bytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) * 1024;
  return { now: bytes('VmRSS'), most: bytes('VmHWM') };
}

const memory = () =>
  withRelay({}, async (relay) => {
    await handOver(relay, WAITING, { notBefore: '2099-01-01T00:00:00Z' });
    return memoryOf(relay.pid);
  });

const perSecond = (rate) => `${Math.round(rate)}/s`;
const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;

export async function run() {
  buildRelay();
  const ours = [];
  const alone = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(await throughPool());
    ours.push(await throughRelay());
  }
  const { now, most } = await memory();
  printTable('The mail relay', [
    {
      what: `${MESSAGES} messages with a 30 kB PDF, nodemailer's pool alone`,
      ours: perSecond(median(ours)),
      against: perSecond(median(alone)),
      ratio: median(alone) / median(ours),
      target: 1 / 0.8,
    },
    {
      what: `memory with ${WAITING} waiting (at most ${megabytes(most)}), 120 MB`,
      ours: megabytes(now),
      against: '120 MB',
      ratio: most / 120e6,
      target: 1,
    },
  ]);
}
