// The relay against nodemailer's pool alone, to one mail server; and its memory with ten thousand waiting.
import { fork, execFileSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildRelay, relayEntry, relayFlags } from '../../scripts/lib/freshness.mjs';
import { heard, processorTime } from '../lib/processes.mjs';
import { median, printTable } from '../lib/table.mjs';

const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 1000);
const WAITING = Number(process.env.BENCH_WAITING ?? 10_000);
const ROUNDS = 3;
const AT_ONCE = Number(process.env.BENCH_AT_ONCE ?? 16);
const CONNECTIONS = 5;
/** Before the clock starts, on both sides: a mail server's neighbour runs for days. */
const WARMING = Number(process.env.BENCH_WARMING ?? 1000);
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(30_000 - 9)]);
const SHA256 = createHash('sha256').update(PDF).digest('hex');
const BASE64 = PDF.toString('base64');

const files = [{ fileName: 'Facture.pdf', contentType: 'application/pdf', sha256: SHA256, base64: BASE64 }];
const from = { name: 'Studio', address: 'billing@studio.example' };
const to = [{ name: 'Ana Conceição', address: 'ana@client.example' }];
const words = {
  subject: 'Facture n° 2026-001',
  text: 'Chère Ana,\n\nvoici votre facture.\n',
  html: '<p>Chère Ana,</p><p>voici votre facture.</p>',
};

async function withSink(work) {
  const sink = fork(new URL('../relay/sink.mjs', import.meta.url));
  try {
    const { port } = await heard(sink);
    const taken = async () => {
      sink.send('count');
      return (await heard(sink)).taken;
    };
    return await work({ port, pid: sink.pid, taken });
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
      const message = {
        id,
        from,
        replyTo: null,
        to,
        cc: [],
        bcc: [],
        ...words,
        language: 'fr',
        attachments: files,
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

/** Sends so many; gives messages in a second, and milliseconds of processor time per message by process. */
async function timed(pids, send) {
  const before = Object.values(pids).map(processorTime);
  const start = performance.now();
  await send();
  const rate = (MESSAGES / (performance.now() - start)) * 1000;
  const used = Object.entries(pids).map(([name, pid], at) => [
    name,
    (processorTime(pid) - before[at]) / MESSAGES,
  ]);
  return { rate, used: Object.fromEntries(used) };
}

/** From the first request to the last one in the hands of the mail server: reading, checking, storing, sending, noting. */
const throughRelay = () =>
  withSink((sink) =>
    withRelay(
      {
        SMTP_HOST: '127.0.0.1',
        SMTP_PORT: String(sink.port),
        SMTP_TLS: 'optional',
        SMTP_CONNECTIONS: String(CONNECTIONS),
        RELAY_SENDERS: from.address,
      },
      async (relay) => {
        const send = async (count) => {
          const before = await sink.taken();
          await handOver(relay, count);
          while ((await sink.taken()) < before + count) await pause(5);
        };
        await send(WARMING);
        return timed({ client: process.pid, relay: relay.pid, sink: sink.pid }, () => send(MESSAGES));
      },
    ),
  );

const throughPool = () =>
  withSink(async (sink) => {
    const pool = fork(new URL('../relay/pool.mjs', import.meta.url));
    const ask = (message) => {
      pool.send(message);
      return heard(pool);
    };
    try {
      const mail = { from, to, ...words, attachments: files };
      await ask({ port: sink.port, connections: CONNECTIONS, mail });
      await ask({ count: WARMING });
      const result = await timed({ pool: pool.pid, sink: sink.pid }, () => ask({ count: MESSAGES }));
      if ((await sink.taken()) !== MESSAGES + WARMING) throw new Error('mail was lost');
      return result;
    } finally {
      pool.kill();
    }
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

/** Of each process, and how busy the machine was with everything, this included. */
function printRound({ rate, used }) {
  const parts = Object.entries(used).map(([name, time]) => `${name} ${time.toFixed(2)}`);
  console.log(
    `  ${perSecond(rate).padEnd(8)} processor ms per message: ${parts.join(', ')}; load ${loadavg()[0].toFixed(1)}`,
  );
}

export async function run() {
  buildRelay();
  const ours = [];
  const alone = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [rates, measure] of [
      [alone, throughPool],
      [ours, throughRelay],
    ]) {
      const result = await measure();
      printRound(result);
      rates.push(result.rate);
    }
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
