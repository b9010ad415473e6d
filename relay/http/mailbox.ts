import PostalMime from 'postal-mime';
import { listPage, mailPage } from '../pages/mailbox.ts';
import { style } from '../pages/style.ts';
import type { CaughtMail, Store } from '../store/store.ts';
import { Problem } from './problem.ts';
import type { Routes } from './routes.ts';
import { isFromThisMachine } from './visitor.ts';

const LISTED = 200;

/** The pages run nothing and load their own style sheet; the mail in its frame may show pictures it brought along. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const mailPolicy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const page = (body: string): Response =>
  new Response(body, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': pagePolicy },
  });

const file = (bytes: Uint8Array<ArrayBuffer> | ArrayBuffer, type: string, name: string): Response =>
  new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  });

const subjectOf = async ({ raw }: CaughtMail): Promise<string> => {
  const end = raw.indexOf('\r\n\r\n');
  return (await PostalMime.parse(raw.subarray(0, end === -1 ? raw.length : end + 4))).subject ?? '';
};

/** The test mailbox, for whoever sits at this machine. */
export function mailboxRoutes(app: Routes, store: Store): void {
  app.use('/mailbox/*', async (c, next) => {
    if (!isFromThisMachine(c.env.incoming)) throw new Problem('not-found');
    await next();
  });
  const found = async (id: string) => {
    const mail = await store.caughtMail(id);
    if (!mail) throw new Problem('not-found');
    return { mail, parsed: await PostalMime.parse(mail.raw) };
  };

  app.get('/mailbox', async () => {
    const heads = await store.caught(LISTED);
    const listed = heads.map(async (head) => {
      const mail = await store.caughtMail(head.id);
      return { ...head, subject: mail ? await subjectOf(mail) : '' };
    });
    return page(listPage(await Promise.all(listed)));
  });
  app.get('/mailbox/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/mailbox/:id', async (c) => {
    const { mail, parsed } = await found(c.req.param('id'));
    const form = parsed.html && c.req.query('form') !== 'text' ? 'html' : 'text';
    return page(mailPage(mail, parsed, form));
  });
  app.get('/mailbox/:id/html', async (c) => {
    const { parsed } = await found(c.req.param('id'));
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': mailPolicy };
    return new Response(parsed.html ?? '', { headers });
  });
  app.get('/mailbox/:id/raw', async (c) => {
    const { mail } = await found(c.req.param('id'));
    return file(new Uint8Array(mail.raw), 'message/rfc822', `${mail.id}.eml`);
  });
  app.get('/mailbox/:id/attachments/:at', async (c) => {
    const { parsed } = await found(c.req.param('id'));
    const attachment = parsed.attachments[Number(c.req.param('at'))];
    if (!attachment || typeof attachment.content === 'string') throw new Problem('not-found');
    return file(new Uint8Array(attachment.content), attachment.mimeType, attachment.filename ?? 'attachment');
  });
}
