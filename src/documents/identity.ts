import type { SellerSnapshot } from '@domain/invoicing/invoice.ts';
import type { Wording } from '@i18n/wording/registry.ts';
import { filled, type IdentityLine } from '@i18n/wording/wording.ts';
import { plainText } from './layout/plain-text.ts';
import { addressLines, printedTaxId } from './printed.ts';

interface Identified {
  seller: SellerSnapshot;
  wording: Wording;
}

function fieldsOf({ seller, wording }: Identified): Record<string, string> {
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

/** Who the seller is by law, packed into as few lines as fit. */
export function identityLines(context: Identified, fits: (line: string) => boolean): string[] {
  const fields = fieldsOf(context);
  const lineOf = (line: IdentityLine) =>
    packed(
      line.map((forms) => segment(forms, fields)).filter((text) => text !== ''),
      fits,
    );
  return context.wording.pack.identity.flatMap(lineOf);
}
