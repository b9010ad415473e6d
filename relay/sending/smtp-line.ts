import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpConfig } from '../config.ts';
import type { TakenMessage } from '../store/store.ts';
import type { Cargo, Handover } from './carrier.ts';
import { Content } from './content.ts';
import { afterSending, failedSending, type SmtpFault } from './smtp-answers.ts';

const CONNECT_TIME = 20_000;
const NAME = 'quittance-relay';

/** One connection to the mail server, used again as long as it holds. */
export function smtpLine(config: SmtpConfig) {
  let connection: SMTPConnection | undefined;

  const open = async (): Promise<SMTPConnection> => {
    const fresh = new SMTPConnection({
      host: config.host,
      port: config.port,
      secure: config.secure,
      requireTLS: config.requireTls && !config.secure,
      name: NAME,
      connectionTimeout: Math.min(CONNECT_TIME, config.timeout),
      greetingTimeout: Math.min(CONNECT_TIME, config.timeout),
      socketTimeout: config.timeout,
      socketCloseTimeout: 1000,
    });
    await new Promise<void>((resolve, reject) => {
      fresh.on('error', reject);
      fresh.on('end', () => {
        if (connection === fresh) connection = undefined;
      });
      fresh.connect((error) => (error ? reject(error) : resolve()));
    });
    if (config.user) {
      await new Promise<void>((resolve, reject) => {
        fresh.on('error', reject);
        fresh.login({ user: config.user, pass: config.pass }, (error) => (error ? reject(error) : resolve()));
      }).catch((error: unknown) => {
        fresh.close();
        throw error;
      });
    }
    return fresh;
  };

  const close = () => {
    connection?.close();
    connection = undefined;
  };

  const handOver = (open: SMTPConnection, message: TakenMessage, cargo: Cargo): Promise<Handover> => {
    const content = new Content(cargo);
    return new Promise((resolve) => {
      open.send({ from: message.from, to: message.recipients }, content, (error, info) => {
        if (!error && info) return resolve(afterSending(info));
        close();
        resolve(failedSending(error as SmtpFault, content.isWhole));
      });
    });
  };

  return {
    close,
    async send(message: TakenMessage, cargo: Cargo): Promise<Handover> {
      try {
        connection ??= await open();
      } catch (error) {
        return failedSending(error as SmtpFault, false, true);
      }
      return handOver(connection, message, cargo);
    },
  };
}
