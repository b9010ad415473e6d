// nodemailer's pool alone, in a process of its own like the relay: sends so many of the message it is told, and says when done.
import { createTransport } from 'nodemailer';

let pool;
let message;

process.on('message', async ({ port, connections, mail, count }) => {
  if (port !== undefined) {
    pool = createTransport({
      pool: true,
      host: '127.0.0.1',
      port,
      ignoreTLS: true,
      maxConnections: connections,
      maxMessages: Infinity,
    });
    const { attachments, ...words } = mail;
    const files = attachments.map(({ fileName, contentType, base64 }) => ({
      filename: fileName,
      contentType,
      content: Buffer.from(base64, 'base64'),
    }));
    message = { ...words, attachments: files };
    return process.send({ ready: true });
  }
  await Promise.all(Array.from({ length: count }, () => pool.sendMail(message)));
  process.send({ sent: count });
});
