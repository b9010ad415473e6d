import type { Address, Email } from 'postal-mime';
import type { CaughtMail } from '../store/store.ts';
import { html, type Html } from './html.ts';

export interface ListedMail extends Omit<CaughtMail, 'raw'> {
  subject: string;
}

/** `up` leads to the folder of the mailbox: pages work under any address that forwards to them. */
const page = (title: string, up: string, content: Html): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <link rel="stylesheet" href="${up}mailbox/style.css" />
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`.text;

const moment = (at: string): Html =>
  html`<time datetime="${at}">${at.slice(0, 10)} ${at.slice(11, 19)} UTC</time>`;

const row = ({ id, subject, recipients, caughtAt }: ListedMail): Html =>
  html`<li>
    <a href="mailbox/${id}">
      <span class="subject">${subject || '(no subject)'}</span>
      ${moment(caughtAt)}
      <span class="soft">to ${recipients.join(', ')}</span>
    </a>
  </li>`;

export const listPage = (mails: ListedMail[]): string =>
  page(
    `Test mailbox (${mails.length})`,
    '',
    html`<h1>Test mailbox</h1>
      <p class="note">No mail server is configured: mail ends here and reaches nobody.</p>
      ${
        mails.length > 0
          ? html`<ul class="list">
              ${mails.map(row)}
            </ul>`
          : html`<p class="empty">
              Nothing has arrived yet. Send an invoice from Quittance, then reload this page.
            </p>`
      }`,
  );

const people = (list: Address[] | undefined): string =>
  (list ?? []).map(({ name, address }) => (name ? `${name} <${address ?? ''}>` : (address ?? ''))).join(', ');

const line = (name: string, value: Html | string): Html =>
  value === ''
    ? html``
    : html`<dt>${name}</dt>
        <dd>${value}</dd>`;

function heads(mail: CaughtMail, parsed: Email): Html {
  const shown = [...(parsed.to ?? []), ...(parsed.cc ?? [])].map(({ address }) => address?.toLowerCase());
  const blind = mail.recipients.filter((address) => !shown.includes(address.toLowerCase()));
  return html`<dl>
    ${line('From', people(parsed.from && [parsed.from]))} ${line('Reply to', people(parsed.replyTo))}
    ${line('To', people(parsed.to))} ${line('Copy', people(parsed.cc))}
    ${line('Blind copy', blind.join(', '))} ${line('Caught', moment(mail.caughtAt))}
    ${line('Message-ID', parsed.messageId ?? '')}
  </dl>`;
}

const size = (content: ArrayBuffer | Uint8Array | string): string =>
  `${Math.max(1, Math.round((typeof content === 'string' ? content.length : content.byteLength) / 1000))} kB`;

export function mailPage(mail: CaughtMail, parsed: Email, form: 'html' | 'text'): string {
  const files = parsed.attachments.map(
    ({ filename, content }, at) =>
      html`<li>
        <a href="${mail.id}/attachments/${at}"
          >${filename ?? 'attachment'} <span class="soft">${size(content)}</span></a
        >
      </li>`,
  );
  const tab = (name: 'html' | 'text', label: string): Html =>
    html`<a href="${mail.id}?form=${name}" ${name === form ? html`aria-current="page"` : ''}>${label}</a>`;
  const shown =
    form === 'html'
      ? html`<iframe sandbox="" title="The mail as HTML" src="${mail.id}/html"></iframe>`
      : html`<pre>${parsed.text ?? ''}</pre>`;
  return page(
    parsed.subject ?? '(no subject)',
    '../',
    html`<a class="back" href="../mailbox">← All mail</a>
      <h1>${parsed.subject ?? '(no subject)'}</h1>
      ${heads(mail, parsed)}
      ${
        files.length > 0
          ? html`<ul class="files">
              ${files}
            </ul>`
          : ''
      }
      <nav class="forms" aria-label="Form">
        ${parsed.html ? tab('html', 'HTML') : ''} ${tab('text', 'Text')}
        <a href="${mail.id}/raw">As sent (.eml)</a>
      </nav>
      ${shown}`,
  );
}
