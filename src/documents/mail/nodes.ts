type Tag = 'div' | 'p' | 'span' | 'a' | 'br';

/** A piece of a mail's page. Its looks stand with it: mail programs know no style sheet. */
export interface MailNode {
  tag: Tag;
  /** Declarations of CSS, written by us. */
  style: string;
  /** What it is, for the colours of a dark screen. */
  role: '' | 'ground' | 'card' | 'panel' | 'text' | 'quiet' | 'link' | 'button';
  /** Of an `a`: http, https, mailto or tel. */
  href: string;
  children: (MailNode | string)[];
}

type Child = MailNode | string;

const node =
  (tag: Tag) =>
  (role: MailNode['role'], style: string, ...children: Child[]): MailNode => ({
    tag,
    role,
    style,
    href: '',
    children,
  });

export const div = node('div');
export const p = node('p');
export const span = node('span');
export const br: MailNode = { tag: 'br', role: '', style: '', href: '', children: [] };

const LINKED = /^(?:https?|mailto|tel):/i;

/** An address that a mail may not lead to stays text. */
export const link = (role: 'link' | 'button', style: string, href: string, ...children: Child[]): MailNode =>
  LINKED.test(href) ? { tag: 'a', role, style, href, children } : span('text', '', ...children);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** No character of HTML is left, no control character either. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '').replaceAll(/[^\P{Cc}\n\t]/gu, '');

export function toHtml(piece: Child): string {
  if (typeof piece === 'string') return escaped(piece);
  const { tag, role, style, href, children } = piece;
  const attributes = [
    role === '' ? '' : ` class="${role}"`,
    href === '' ? '' : ` href="${escaped(href)}"`,
    style === '' ? '' : ` style="${style}"`,
  ].join('');
  return tag === 'br' ? '<br>' : `<${tag}${attributes}>${children.map(toHtml).join('')}</${tag}>`;
}
