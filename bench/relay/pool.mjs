// nodemailer's pool alone, in a process of its own like the relay: sends so many of the message it is told, and says when done.
import { createTransport } from 'nodemailer';

let pool;
let message;

function open({ port, connections, mail }) {
  pool = createTransport({
    pool: true,
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    maxConnections: connections,
    maxMessages: Infinity,
  });
  const files = mail.attachments.map(({ fileName, contentType, base64 }) => ({
    filename: fileName,
    contentType,
    content: Buffer.from(base64, 'base64'),
  }));
  message = { ...mail, attachments: files };
}

async function send(count) {
  await Promise.all(Array.from({ length: count }, () => pool.sendMail(message)));
  process.send({ sent: count });
}

process.on('message', (told) => {
  if (told.count !== undefined) return void send(told.count);
  open(told);
  process.send({ ready: true });
});
