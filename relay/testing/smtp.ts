import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface SmtpMail {
  from: string;
  recipients: string[];
  raw: Buffer;
  /** It came over TLS. */
  isSecure: boolean;
  parsed(): Promise<Email>;
}

/** A refusal with its reply code; undefined = taken. */
type SmtpReply = { code: number; text: string } | undefined;

export interface SmtpBehaviour {
  onConnect?: () => SmtpReply;
  /** `times`: how often this address was asked for, this time included. */
  onRecipient?: (address: string, times: number) => SmtpReply;
  /** After the content came. `drop-kept`: keeps it and cuts the line without a word; `drop-lost`: cuts without keeping. */
  onData?: (mail: SmtpMail, times: number) => SmtpReply | 'drop-kept' | 'drop-lost';
  /** Cuts the line when the content begins. */
  cutsAtData?: () => boolean;
  /** Milliseconds before the answer to the content. */
  delay?: number;
  /** Accepts only these; without it no login is asked for. */
  login?: { user: string; pass: string };
}

export interface TestSmtp {
  port: number;
  /** What was taken, in order. */
  mails: SmtpMail[];
  /** Every login that was tried. */
  logins: { user: string; pass: string }[];
  /** Changes how it behaves from now on. */
  behave(next: SmtpBehaviour): void;
  /** Nobody answers on the port until `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const refusal = (reply: SmtpReply): Error | null =>
  reply ? Object.assign(new Error(reply.text), { responseCode: reply.code }) : null;

const addressesOf = ({ envelope, secure }: SMTPServerSession) => ({
  isSecure: secure,
  from: envelope.mailFrom ? envelope.mailFrom.address : '',
  recipients: envelope.rcptTo.map(({ address }) => address),
});

/** `secure`: TLS from the first byte; `offered`: after STARTTLS. Absent = in clear. */
interface SmtpTls {
  how: 'secure' | 'offered';
  key: string;
  cert: string;
}

/** A real mail server on this machine that behaves as a test wants. */
export async function startSmtp(first: SmtpBehaviour = {}, tls?: SmtpTls): Promise<TestSmtp> {
  let behaviour = first;
  const mails: SmtpMail[] = [];
  const logins: { user: string; pass: string }[] = [];
  const asked = new Map<string, number>();
  const count = (what: string): number => {
    asked.set(what, (asked.get(what) ?? 0) + 1);
    return asked.get(what) ?? 0;
  };
  let port = 0;
  let server: SMTPServer;

  const cut = (session: SMTPServerSession) => {
    for (const connection of server.connections)
      if (connection.session.id === session.id) connection._socket.destroy();
  };

  const settle = (mail: SmtpMail, session: SMTPServerSession, done: (error?: Error | null) => void) => {
    const reply = behaviour.onData?.(mail, count(`data ${mail.recipients.join()}`));
    if (reply !== 'drop-lost' && !(typeof reply === 'object')) mails.push(mail);
    if (reply === 'drop-kept' || reply === 'drop-lost') return cut(session);
    done(refusal(reply));
  };

  const make = () =>
    new SMTPServer({
      hideSTARTTLS: tls?.how !== 'offered',
      ...(tls && { secure: tls.how === 'secure', key: tls.key, cert: tls.cert }),
      authOptional: !behaviour.login,
      allowInsecureAuth: true,
      disableReverseLookup: true,
      closeTimeout: 100,
      onAuth: ({ username, password }, _, done) => {
        logins.push({ user: username ?? '', pass: password ?? '' });
        const isRight = username === behaviour.login?.user && password === behaviour.login?.pass;
        done(
          isRight ? null : refusal({ code: 535, text: 'Bad login' }),
          isRight ? { user: username } : undefined,
        );
      },
      onConnect: (_, done) => done(refusal(behaviour.onConnect?.())),
      onRcptTo: ({ address }, _, done) =>
        done(refusal(behaviour.onRecipient?.(address, count(`rcpt ${address}`)))),
      onData: (stream, session, done) => {
        if (behaviour.cutsAtData?.()) {
          stream.resume();
          return cut(session);
        }
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const raw = Buffer.concat(parts);
          const mail = { ...addressesOf(session), raw, parsed: () => PostalMime.parse(raw) };
          setTimeout(() => settle(mail, session, done), behaviour.delay ?? 0);
        });
      },
    });

  const start = async () => {
    server = make();
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
    port = (server.server.address() as AddressInfo).port;
  };
  await start();
  return {
    port,
    mails,
    logins,
    behave: (next) => (behaviour = next),
    start,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
