// Brings /relay/* to the mail relay on this machine, so that the app and the relay are one origin.
import { Agent, request as ask } from 'node:http';

const PREFIX = '/relay';
const PATIENCE = 90_000;
const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** Set by npm start once its relay listens; read each time because that is after this server. */
const target = () => process.env.QUITTANCE_RELAY_AT;

/** What concerns one connection and not the request (RFC 9110 §7.6.1). */
const ofTheConnection = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
const passedOn = (headers) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheConnection.has(name)));

export const isForRelay = (path = '') => path === PREFIX || path.startsWith(`${PREFIX}/`);

/** The same form as the relay's own refusals. */
function refuse(response, status, code, message) {
  if (response.headersSent) return response.destroy();
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  response.writeHead(status, status === 503 ? { ...headers, 'Retry-After': '5' } : headers);
  response.end(JSON.stringify({ error: { code, message } }));
}

/** Streams a request to the relay and its answer back; nothing is kept. */
export function forward(request, response) {
  const to = target();
  if (!to) return refuse(response, 404, 'not-found', 'There is no mail relay at this address.');
  // The peer is added to whom a forwarder before us named: the relay believes the end of the list.
  const from = [request.headers['x-forwarded-for'], request.socket.remoteAddress].filter(Boolean).join(', ');
  const headers = { ...passedOn(request.headers), 'x-forwarded-for': from };
  const length = request.headers['content-length'];
  if (length === undefined && request.headers['transfer-encoding']) headers['transfer-encoding'] = 'chunked';
  const path = (request.url ?? '').slice(PREFIX.length) || '/';
  const onward = ask(new URL(to), { agent, method: request.method, path, headers, timeout: PATIENCE });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, passedOn(answer.headers));
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  onward.on('timeout', () => onward.destroy(new Error('timeout')));
  onward.on('error', () => refuse(response, 503, 'busy', 'The mail relay does not answer; try again soon.'));
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}
