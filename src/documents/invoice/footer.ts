import { filled } from '@i18n/wording/wording.ts';
import type { IdentityLine } from '@i18n/wording/wording.ts';
import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { plainText } from '../layout/plain-text.ts';
import { hair, hairline } from '../layout/sheet.ts';
import type { Typesetter } from '../layout/typesetter.ts';
import { addressLines, printedTaxId } from '../printed.ts';
import type { FilledBlock } from '../template/filled.ts';
import { placed } from './area.ts';
import type { InvoiceContext } from './context.ts';

/** The number of a series may have 35 characters. */
const WIDEST_NUMBER = 80;
const GAP = 10;

function fieldsOf({ seller, wording }: InvoiceContext): Record<string, string> {
  const fields: Record<string, string> = { name: seller.name };
  for (const [name, value] of Object.entries(seller.legal)) fields[name] = plainText(value).trim();
  for (const id of seller.taxIds) fields[id.scheme] = printedTaxId(id);
  fields['rcs'] = (fields['rcs'] ?? '').replace(/^RCS\s+/i, '');
  fields['address'] = addressLines({ ...seller.address, country: '' }, wording.language).join(', ');
  return fields;
}

/** The first form of which every field is known. */
function segment(forms: readonly string[], fields: Readonly<Record<string, string>>): string {
  const isKnown = (form: string) =>
    [...form.matchAll(/\{(\w+)\}/g)].every(([, name]) => fields[name as string]);
  const form = forms.find(isKnown);
  return form === undefined ? '' : filled(form, fields);
}

/** Segments side by side as long as they fit: a line breaks between them, not inside. */
function packed(segments: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const text of segments) {
    const last = lines.at(-1);
    const longer = last === undefined ? '' : `${last} · ${text}`;
    if (longer !== '' && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines;
}

function identityLines(context: InvoiceContext, fits: (line: string) => boolean): string[] {
  const fields = fieldsOf(context);
  const lineOf = (line: IdentityLine) =>
    packed(
      line.map((forms) => segment(forms, fields)).filter((text) => text !== ''),
      fits,
    );
  return context.wording.pack.identity.flatMap(lineOf);
}

export interface Footer {
  height: number;
  block(page: number, pages: number): Block;
}

function ownBlock({ look }: InvoiceContext): FilledBlock | undefined {
  return look.blocks.find(({ kind }) => kind === 'footer');
}

type FooterPlace = Parameters<Typesetter['lines']>[2];

/** The seller's identity by law, and what the template adds. */
const MOST_OWN_LINES = 5;

function linesOf(context: InvoiceContext, place: FooterPlace, fits: (line: string) => boolean): Block[] {
  const { set, styles } = context;
  const own = ownBlock(context);
  const identity = own === undefined || own.parts.has('identity') ? identityLines(context, fits) : [];
  const added = own === undefined || own.text === '' ? [] : set.lines(own.text, styles.footer, place);
  return [...identity.map((line) => set.text(line, styles.footer, place)), ...added.slice(0, MOST_OWN_LINES)];
}

/** Identity in the middle, number and page below it. */
function centredFooter(context: InvoiceContext, numbered: (page: number, pages: number) => string): Footer {
  const { set, styles, sheet, contentWidth } = context;
  const area = placed({ x: sheet.left, width: contentWidth }, 'center');
  const fits = (line: string) => set.widthOf(line, styles.footer) <= contentWidth;
  const lines = linesOf(context, area, fits);
  const block = (page: number, pages: number) =>
    stack([
      rule(sheet.left, sheet.right, hairline, hair),
      space(2.4),
      ...lines,
      set.text(numbered(page, pages), styles.footer, area),
    ]);
  return { height: block(1, 1).height, block };
}

/** Who at the left, number and page at the right, on every page. */
export function footerOf(context: InvoiceContext): Footer {
  const { set, wording, invoice, say, title, styles, sheet, contentWidth } = context;
  const numbered = (page: number, pages: number) => {
    const count = say(wording.words.page, { page: String(page), pages: String(pages) });
    return `${invoice.number ?? title} · ${count}`;
  };
  if (ownBlock(context)?.align === 'center') return centredFooter(context, numbered);
  const numberWidth = Math.min(WIDEST_NUMBER, set.widthOf(numbered(888, 888), styles.footer));
  const place = { x: sheet.left, width: contentWidth - numberWidth - GAP };
  const fits = (line: string) => set.widthOf(line, styles.footer) <= place.width;
  const identity = stack(linesOf(context, place, fits));
  const block = (page: number, pages: number) => {
    const right = { x: sheet.right, width: numberWidth, align: 'right' } as const;
    const number = set.text(numbered(page, pages), styles.footer, right);
    return stack([rule(sheet.left, sheet.right, hairline, hair), space(2.4), beside(identity, number)]);
  };
  return { height: block(1, 1).height, block };
}
