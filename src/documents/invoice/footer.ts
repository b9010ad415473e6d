import { filled } from '@i18n/wording/wording.ts';
import type { IdentityLine } from '@i18n/wording/wording.ts';
import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { plainText } from '../layout/plain-text.ts';
import { contentWidth, hair, hairline, sheet } from '../layout/sheet.ts';
import { styles } from '../layout/text-style.ts';
import { addressLines, printedTaxId } from '../printed.ts';
import type { InvoiceContext } from './context.ts';

const PAGE_WIDTH = 46;

function fieldsOf({ seller, wording }: InvoiceContext): Record<string, string> {
  const fields: Record<string, string> = { name: seller.name };
  for (const [name, value] of Object.entries(seller.legal)) fields[name] = plainText(value).trim();
  for (const id of seller.taxIds) fields[id.scheme] = printedTaxId(id);
  fields['rcs'] = (fields['rcs'] ?? '').replace(/^RCS\s+/i, '');
  fields['address'] = addressLines(seller.address, wording.language).join(', ');
  return fields;
}

/** The first form of which every field is known. */
function segment(forms: readonly string[], fields: Readonly<Record<string, string>>): string {
  const isKnown = (form: string) =>
    [...form.matchAll(/\{(\w+)\}/g)].every(([, name]) => fields[name as string]);
  const form = forms.find(isKnown);
  return form === undefined ? '' : filled(form, fields);
}

function identityLines(context: InvoiceContext): string[] {
  const fields = fieldsOf(context);
  const lineOf = (line: IdentityLine) =>
    line
      .map((forms) => segment(forms, fields))
      .filter((text) => text !== '')
      .join(' · ');
  return context.wording.pack.identity.map(lineOf).filter((text) => text !== '');
}

export interface Footer {
  height: number;
  block(page: number, pages: number): Block;
}

/** Who at the left, number and page at the right, on every page. */
export function footerOf(context: InvoiceContext): Footer {
  const { set, wording, invoice, say, title } = context;
  const place = { x: sheet.left, width: contentWidth - PAGE_WIDTH - 10 };
  const identity = stack(identityLines(context).map((line) => set.text(line, styles.footer, place)));
  const block = (page: number, pages: number) => {
    const count = say(wording.words.page, { page: String(page), pages: String(pages) });
    const right = `${invoice.number ?? title} · ${count}`;
    const number = set.text(right, styles.footer, { x: sheet.right, width: PAGE_WIDTH, align: 'right' });
    return stack([rule(sheet.left, sheet.right, hairline, hair), space(2.4), beside(identity, number)]);
  };
  return { height: block(1, 1).height, block };
}
