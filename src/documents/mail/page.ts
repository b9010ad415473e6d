import type { Language } from '@domain/parties/parties.ts';
import { mailWordsOf } from '@i18n/wording/mail-registry.ts';
import type { MailContent, MailFact } from './content.ts';
import { darkRules, looks } from './looks.ts';
import { br, div, escaped, link, p, span, toHtml, type MailNode } from './nodes.ts';

type Piece = MailNode | string;

const ADDRESS = /https?:\/\/[^\s<>"'«»“”]+[^\s<>"'«»“”.,;:!?)\]]/g;

/** Addresses of the web lead where they say. */
function linked(line: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    pieces.push(line.slice(end, index), link('link', looks.link, address, address));
    end = index + address.length;
  }
  return [...pieces, line.slice(end)].filter((piece) => piece !== '');
}

const onLines = (lines: readonly Piece[][]): Piece[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [br, ...line]));

/** Paragraphs stand apart by an empty line. */
const paragraphs = (text: string): MailNode[] =>
  text
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map((one) => p('text', looks.text, ...onLines(one.split('\n').map(linked))));

const factLine = ({ label, value }: MailFact): MailNode =>
  p('text', looks.fact, span('quiet', looks.factLabel, label), ' ', value);

function panel({ facts: [main, ...rest], payUrl, language }: MailContent): MailNode[] {
  if (main === undefined) return [];
  const { pay } = mailWordsOf(language);
  const action = payUrl === '' ? [] : [div('', looks.action, link('button', looks.button, payUrl, pay))];
  return [
    div(
      'panel',
      looks.panel,
      p('quiet', looks.mainLabel, main.label),
      p('text', looks.mainValue, main.value),
      ...rest.map(factLine),
      ...action,
    ),
  ];
}

const foot = (sender: readonly string[]): MailNode =>
  div('', looks.foot, p('quiet', looks.footLine, ...onLines(sender.map((line) => [line]))));

const sheet = (card: MailNode[], sender: readonly string[]): MailNode =>
  div('ground', looks.ground, div('', looks.sheet, div('card', looks.card, ...card), foot(sender)));

/** The mail as a page: its text, a summary of the document, who writes. */
export const mailPage = (text: string, content: MailContent): MailNode =>
  sheet([...paragraphs(text), ...panel(content)], content.sender);

/** A whole document of HTML; nothing in it is fetched. */
export const htmlOf = (page: MailNode, title: string, language: Language): string =>
  `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width,initial-scale=1">` +
  `<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">` +
  `<title>${escaped(title)}</title><style>${darkRules}</style></head>` +
  `<body class="ground" style="${looks.ground}">${toHtml(page)}</body></html>`;

/** The HTML form of a text that a person wrote by hand: it says what the text says and no more. */
export const htmlOfText = (text: string, title: string, language: Language): string => {
  const [body = '', signature = ''] = text.split(/\n-- \n/, 2);
  const sender = signature.split('\n').filter((line) => line.trim() !== '');
  return htmlOf(sheet(paragraphs(body), sender), title, language);
};
