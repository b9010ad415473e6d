import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RelayMessage, RelayReceipt } from '../../../contract/message.ts';

/** What it does with the next request, instead of what a relay does. */
export type Oddity =
  | { do: 'answer'; status: number; body: string; headers?: Record<string, string> }
  /** Took it, and the line breaks before the answer. */
  | { do: 'take-and-cut' }
  /** As a relay does, but not before. */
  | { do: 'hold'; until: Promise<void> }
  /** As a relay does. */
  | { do: 'pass' }
  /** The line breaks before it took anything. */
  | { do: 'cut' };

export const KEY = 'key-of-this-device-7fUq2b';

const jsonHeaders = { 'Content-Type': 'application/json' };

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** A relay over real HTTP that speaks the contract and, when told to, misbehaves. It sends no mail. */
export class OddRelay {
  readonly held = new Map<string, RelayReceipt & { body: RelayMessage }>();
  /** Withdrawn before they came. */
  readonly #withdrawn = new Set<string>();
  readonly requests: string[] = [];
  oddities: Oddity[] = [];
  /** Of messages that come in from now on. */
  outcome: RelayReceipt['state'] = 'at-relay';
  isKeyGood = true;
  /** A sender has every message in hand: none is given back. */
  isTooLate = false;
  /** Of a version that does not remember what was withdrawn before it came. */
  isOlder = false;
  #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<OddRelay> {
    const relay = new OddRelay();
    await new Promise<void>((resolve) => relay.#server.listen(0, '127.0.0.1', resolve));
    return relay;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/relay`;
  }

  /** How often messages were handed in. */
  get posts(): number {
    return this.requests.filter((line) => line === 'POST /relay/v1/messages').length;
  }

  settle(id: string, change: Partial<RelayReceipt>): void {
    Object.assign(this.held.get(id)!, change);
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const [path] = (request.url ?? '').split('?');
    this.requests.push(`${request.method} ${path}`);
    const odd = this.oddities.shift();
    if (odd?.do === 'cut') return void request.socket.destroy();
    if (odd?.do === 'hold') await odd.until;
    if (odd?.do === 'answer') return void response.writeHead(odd.status, odd.headers).end(odd.body);
    const [status, answer] = this.#answer(request, body);
    if (odd?.do === 'take-and-cut') return void request.socket.destroy();
    response.writeHead(status, jsonHeaders).end(answer === null ? '' : JSON.stringify(answer));
  }

  #answer(request: IncomingMessage, body: string): [number, object | null] {
    const url = new URL(request.url ?? '', 'http://relay');
    const path = url.pathname.replace('/relay', '');
    if (path === '/v1/pairings') return this.#pair(body);
    if (!this.isKeyGood || request.headers.authorization !== `Bearer ${KEY}`)
      return problem(401, 'key-revoked');
    if (path === '/v1/key') return request.method === 'DELETE' ? [204, null] : [200, grant('Laptop')];
    if (path === '/v1/messages' && request.method === 'POST') return this.take(body);
    if (path === '/v1/messages') {
      const ids = (url.searchParams.get('ids') ?? '').split(',');
      return [200, { messages: ids.flatMap((id) => this.held.get(id) ?? []) }];
    }
    return this.#recall(path.split('/').at(-1)!);
  }

  #pair(body: string): [number, object] {
    const { code, deviceName } = JSON.parse(body) as { code: string; deviceName: string };
    return code === 'GOOD-CODE' ? [201, { ...grant(deviceName), key: KEY }] : problem(401, 'code-unknown');
  }

  /** As when it is handed in by somebody. */
  take(body: string): [number, object] {
    const message = JSON.parse(body) as RelayMessage;
    const digest = createHash('sha256').update(body).digest('hex');
    const known = this.held.get(message.id);
    if (known) return known.digest === digest ? [202, known] : problem(409, 'body-differs');
    const receipt: RelayReceipt = {
      id: message.id,
      state: this.#withdrawn.has(message.id) ? 'cancelled' : this.outcome,
      receivedAt: '2026-11-20T12:00:00.000Z',
      messageId: `<${message.id}@relay.test>`,
      digest,
      anchor: message.anchor,
      attempts: [],
      nextTryAt: null,
      refusedRecipients: [],
    };
    this.held.set(message.id, { ...receipt, body: message });
    return [202, receipt];
  }

  #recall(id: string): [number, object] {
    const known = this.held.get(id);
    if (!known) {
      if (this.isOlder) return problem(404, 'not-found');
      this.#withdrawn.add(id);
      return problem(404, 'not-found', { withdrawn: true });
    }
    if (known.state !== 'at-relay' || this.isTooLate) return problem(409, 'too-late');
    known.state = 'cancelled';
    return [200, known];
  }
}

const problem = (status: number, code: string, more: object = {}): [number, object] => [
  status,
  { error: { code, message: `It is ${code}.`, ...more } },
];

/** The same as something to misbehave with. */
export const oddProblem = (status: number, code: string, headers?: Record<string, string>): Oddity => ({
  do: 'answer',
  status,
  body: JSON.stringify(problem(status, code)[1]),
  headers: { ...jsonHeaders, ...headers },
});

const grant = (deviceName: string) => ({
  keyId: 'k1',
  deviceName,
  senders: ['facture@perrache.fr'],
  limits: { recipients: 20, bytes: 25_000_000, messagesPerHour: 500 },
  isTestMailbox: true,
});
