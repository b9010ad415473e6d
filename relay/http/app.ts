import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Sender } from '../sending/sender.ts';
import type { Store } from '../store/store.ts';
import { keyCheck } from './auth.ts';
import { bodyReader } from './body.ts';
import { makeLimits } from './limits.ts';
import { mailboxRoutes } from './mailbox.ts';
import { metricsText } from './metrics.ts';
import { openApi } from './openapi.ts';
import { corsHeaders, originRule } from './origins.ts';
import { grantOf, pairer } from './pairing.ts';
import { Problem, problemAnswer } from './problem.ts';
import { isMessageId, receiver } from './receive.ts';
import type { Routes } from './routes.ts';
import { isFromThisMachine, visitorOf } from './visitor.ts';

export interface AppParts {
  store: Store;
  config: Config;
  sender: Pick<Sender, 'wake' | 'isServerAway' | 'tally'>;
  log: Logger;
}

const MOST_IDS = 100;
const SMALL_BODY = 4096;

/** Every answer says these; only the pages of the test mailbox have their own. */
const safe = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

function guards(app: Routes, { config, log }: AppParts): void {
  const isAllowed = originRule(config);
  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(safe)) c.header(name, value);
    const origin = c.req.header('origin');
    if (origin !== undefined) {
      if (!isAllowed(origin, c.req.header('host') ?? '')) throw new Problem('origin-refused');
      for (const [name, value] of Object.entries(corsHeaders(origin))) c.header(name, value);
      if (c.req.method === 'OPTIONS') return c.body(null, 204);
    }
    await next();
  });
  app.notFound(() => problemAnswer(new Problem('not-found')));
  app.onError((error, c) => {
    const problem = error instanceof Problem ? error : new Problem('failed');
    if (problem.code === 'failed') log.error({ err: error, path: c.req.routePath }, 'request failed');
    else log.info({ code: problem.code, field: problem.field, method: c.req.method }, 'refused');
    const answer = problemAnswer(problem);
    c.res.headers.forEach((value, name) => {
      if (name !== 'content-type') answer.headers.set(name, value);
    });
    return answer;
  });
}

function messageRoutes(app: Routes, parts: AppParts, limits: ReturnType<typeof makeLimits>): void {
  const { store, config, sender } = parts;
  const checkKey = keyCheck(store, limits);
  const receive = receiver({ store, config, limits, wake: sender.wake });
  const read = bodyReader(
    { bytes: config.limits.bytes, time: config.limits.requestTime },
    config.limits.bytesInFlight,
  );

  app.post('/v1/messages', async (c) => {
    const key = await checkKey(c.env.incoming);
    const receipt = await read(c.env.incoming, (body) => receive(body, key, c.req.header('idempotency-key')));
    return c.json(receipt, 202);
  });
  app.get('/v1/messages', async (c) => {
    await checkKey(c.env.incoming);
    const ids = (c.req.query('ids') ?? '').split(',').filter((id) => id !== '');
    if (ids.length === 0 || ids.length > MOST_IDS) throw new Problem('invalid', { field: 'ids' });
    return c.json({ messages: await store.receipts(ids) });
  });
  app.get('/v1/messages/:id', async (c) => {
    await checkKey(c.env.incoming);
    const receipt = await store.receipt(c.req.param('id'));
    if (!receipt) throw new Problem('not-found');
    return c.json(receipt);
  });
  app.delete('/v1/messages/:id', async (c) => {
    const { keyId } = await checkKey(c.env.incoming);
    const id = c.req.param('id');
    if (!(await store.receipt(id))) {
      if (!isMessageId(id)) throw new Problem('not-found');
      await limits.withdrawal(keyId);
    }
    const done = await store.cancel(id);
    if (done === 'not-found') throw new Problem(done, { withdrawn: true });
    if (done === 'too-late') throw new Problem(done);
    return c.json(await store.receipt(id));
  });
}

function keyRoutes(app: Routes, { store, config }: AppParts, limits: ReturnType<typeof makeLimits>): void {
  const checkKey = keyCheck(store, limits);
  const pair = pairer({ store, config, limits });
  const read = bodyReader({ bytes: SMALL_BODY, time: config.limits.requestTime }, SMALL_BODY * 20);
  app.post('/v1/pairings', async (c) =>
    c.json(await read(c.env.incoming, (body) => pair(body, visitorOf(c.env.incoming))), 201),
  );
  app.get('/v1/key', async (c) => c.json(grantOf(await checkKey(c.env.incoming), config)));
  app.delete('/v1/key', async (c) => {
    const { keyId } = await checkKey(c.env.incoming);
    await store.revokeKey(keyId, new Date().toISOString());
    return c.body(null, 204);
  });
}

function watchRoutes(app: Routes, { store, config, sender }: AppParts): void {
  app.get('/health', (c) => c.json({ ok: true }));
  app.get('/ready', async (c) => {
    await store.counts();
    const isReady = !sender.isServerAway();
    return c.json(
      { ready: isReady, mailServer: config.smtp ? (isReady ? 'reached' : 'away') : 'test-mailbox' },
      isReady ? 200 : 503,
    );
  });
  app.get('/metrics', async (c) => {
    if (!isFromThisMachine(c.env.incoming)) throw new Problem('not-found');
    return c.text(metricsText(await store.counts(), sender.tally));
  });
  app.get('/openapi.json', (c) => c.json(openApi(config)));
}

/** The relay over HTTP. */
export function makeApp(parts: AppParts): Routes {
  const app: Routes = new Hono();
  const limits = makeLimits(parts.config.limits);
  guards(app, parts);
  messageRoutes(app, parts, limits);
  keyRoutes(app, parts, limits);
  watchRoutes(app, parts);
  if (parts.config.smtp === null) mailboxRoutes(app, parts.store);
  return app;
}
