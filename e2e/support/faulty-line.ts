import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to the next message that is handed in, instead of reaching the relay and coming back. */
export type Fault =
  | { do: 'answer'; status: number; headers?: Record<string, string>; body?: string }
  /** Neither reaches the relay. */
  | { do: 'cut' }
  /** The relay takes it; its answer never arrives. */
  | { do: 'cut-after' }
  /** The relay takes it; its answer comes so much later. */
  | { do: 'late'; milliseconds: number }
  | { do: 'slow'; milliseconds: number };

/** The line between the browser and everything else: it can break where a test wants. */
export class FaultyLine {
  faults: Fault[] = [];
  /** Messages that were handed in, whatever became of them. */
  posts = 0;
  #server: Server;

  private constructor(private readonly to: URL) {
    this.#server = createServer((incoming, outgoing) => void this.#carry(incoming, outgoing));
  }

  static async start(to: string): Promise<FaultyLine> {
    const line = new FaultyLine(new URL(to));
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #carry(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const isMessage = incoming.method === 'POST' && incoming.url === '/relay/v1/messages';
    if (isMessage) this.posts += 1;
    const fault = isMessage ? this.faults.shift() : undefined;
    if (fault?.do === 'cut') return void incoming.socket.destroy();
    if (fault?.do === 'answer') {
      incoming.resume();
      return void outgoing.writeHead(fault.status, fault.headers).end(fault.body ?? '');
    }
    if (fault?.do === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
    const onward = request(
      {
        host: this.to.hostname,
        port: this.to.port,
        method: incoming.method,
        path: incoming.url,
        headers: incoming.headers,
      },
      (answer) => {
        if (fault?.do === 'cut-after') {
          answer.resume();
          answer.on('end', () => incoming.socket.destroy());
          return;
        }
        const answered = () => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        };
        if (fault?.do === 'late') setTimeout(answered, fault.milliseconds).unref();
        else answered();
      },
    );
    onward.on('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  }
}
