import type { AllowanceCharge } from '@domain/tax/tax.ts';
import { existsSync, readFileSync } from 'node:fs';
import type { DocumentJob } from '@documents/job.ts';
import type { OwnWords } from '@documents/testing/rebuilt-template.ts';
import { sampleJob, type SampleInput } from '@documents/testing/sample-invoice.ts';
import { minor, multiplyToMinor, toMajor, toMinor } from '@domain/money/minor.ts';
import { getDocumentProxy } from 'unpdf';

/** Invoices of another tool that lie beside the project where it is built; nothing of them is kept in it. */
const folder = new URL('../../../../../../shared/data/einvoice_ref/', import.meta.url);
const sharedInvoice = (name: string) => new URL(`${name}.pdf`, folder);
export const isShared = (name: string) => existsSync(sharedInvoice(name));

interface Piece {
  x: number;
  y: number;
  text: string;
}

export interface ReadInvoice {
  job: DocumentJob;
  words: OwnWords;
  /** Every amount that it prints, as digits: `49500`. */
  amounts: string[];
}

async function piecesOf(name: string): Promise<Piece[]> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(sharedInvoice(name))));
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' && !/[\u{1F400}\u{1F000}✉]/u.test(item.str)
      ? [{ x: item.transform[4] as number, y: item.transform[5] as number, text: item.str.trim() }]
      : [],
  );
}

/** The texts of one strip of the page, row by row. */
function rowsIn(pieces: Piece[], [left, right]: [number, number], [bottom, top]: [number, number]): string[] {
  const inside = pieces.filter(({ x, y }) => x >= left && x < right && y > bottom && y < top);
  const rows: Piece[][] = [];
  for (const piece of inside.sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs((row[0]?.y ?? 0) - piece.y) < 4) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) =>
    row
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(' '),
  );
}

const decimal = (text: string): string => {
  const digits = text.replace(/[^\d]/g, '');
  return `${text.trim().startsWith('-') ? '-' : ''}${digits.slice(0, -2) || '0'}.${digits.slice(-2)}`;
};
const day = (text: string, isEnglish: boolean): string => {
  const [first = '', second = '', year = ''] = text.split('/');
  return isEnglish ? `${year}-${first}-${second}` : `${year}-${second}-${first}`;
};

/** That tool rounds the amount, ours the discount: where they differ by a cent the discount is given as an amount. */
function allowanceOf(quantity: string, price: string, percent: string, amount: string): AllowanceCharge {
  const gross = multiplyToMinor(quantity, price, 2);
  const off = minor(gross - Math.abs(toMinor(amount, 'EUR')));
  const isSame = off === Math.round((gross * Number(percent)) / 100);
  const given = isSame ? { percent, amount: '' } : { percent: '', amount: toMajor(off, 'EUR') };
  return { type: 'allowance', reason: '', ...given };
}

const LINE = /^(.+?) (\d+) (?:(\S+) )?([\d.,]+) € (?:(\d+)% )?(-?[\d.,]+) €(?: (\S+\(s\)))?$/;

function linesIn(rows: string[], rates: [rate: string, base: string][]): SampleInput['lines'] {
  return rows.flatMap((row) => {
    const found = LINE.exec(row);
    if (found === null) return [];
    const [, title = '', quantity = '', before = '', price = '', percent = '', amount = '', after = ''] =
      found;
    const own = rates.find(([, base]) => decimal(base) === decimal(amount));
    const rate = (own ?? rates.at(-1))?.[0] ?? '0';
    return [
      {
        title,
        quantity,
        unit: before || after,
        unitPrice: decimal(price),
        taxRate: String(Number(rate.replace(',', '.'))),
        taxCategory: Number(rate.replace(',', '.')) === 0 ? ('K' as const) : ('S' as const),
        allowances: percent === '' ? [] : [allowanceOf(quantity, decimal(price), percent, decimal(amount))],
      },
    ];
  });
}

const valueAfter = (rows: string[], label: RegExp): string =>
  rows
    .find((row) => label.test(row))
    ?.replace(label, '')
    .trim() ?? '';
const labelOf = (rows: string[], label: RegExp): string =>
  label.exec(rows.find((row) => label.test(row)) ?? '')?.[0].trim() ?? '';

const labels = {
  issue: /^(Date de facture|Invoice Date)/,
  terms: /^(Conditions de paiement|Payment Terms)/,
  due: /^(Date d'échéance|Due Date)/,
  reference: /^(Votre référence|Your Reference)/,
  order: /^(Réf\. marché|Agreement Ref\.)/,
  taxId: /^(N° TVA client|Customer VAT Number)/,
};

/** What an invoice of that tool says, as a document of ours. */
export async function readShared(name: string): Promise<ReadInvoice> {
  const pieces = await piecesOf(name);
  const isEnglish = pieces.some(({ text }) => text.startsWith('Invoice'));
  const all = rowsIn(pieces, [0, 600], [0, 850]);
  const left = rowsIn(pieces, [0, 320], [500, 620]);
  const contact = rowsIn(pieces, [320, 600], [540, 620]);
  const buyer = rowsIn(pieces, [320, 600], [640, 705]);
  const number =
    all.map((row) => /[A-Z]{2}-\d{4}-\d{4}/.exec(row)?.[0]).find((found) => found !== undefined) ?? '';
  const rates = all.flatMap((row): [string, string][] => {
    const found = /([\d.,]+)%.*? (-?[\d.,]+) € (-?[\d.,]+) €/.exec(row.replace(/^.*TVA/, 'TVA'));
    return row.startsWith('TVA') && found ? [[found[1] ?? '0', found[2] ?? '0']] : [];
  });
  const [street = '', town = ''] = buyer.slice(2, 4);
  const [head = ''] = all;
  const paid =
    all.map((row) => /\d\d\/\d\d\/\d{4} ([\d.,]+) €/.exec(row)?.[1]).find((found) => found) ?? '0.00';
  const note = rowsIn(pieces, [100, 120], [280, 340]);
  const isCredit = number.startsWith('AV');
  const job = sampleJob({
    kind: isCredit ? 'credit-note' : 'invoice',
    lines: linesIn(all, rates),
    invoice: {
      number,
      currency: 'EUR',
      language: isEnglish ? 'en' : 'fr',
      issueDate: day(valueAfter(left, labels.issue), isEnglish),
      dueDate: day(valueAfter(left, labels.due), isEnglish),
      buyerReference: valueAfter(left, labels.reference),
      purchaseOrder: valueAfter(left, labels.order),
      totals: { paid: toMinor(decimal(paid), 'EUR') } as DocumentJob['invoice']['totals'],
    },
    body: { note: note[0] ?? '' },
    seller: {
      name: head.split(' - ')[0] ?? '',
      legal: {},
      phone: '',
      email: '',
      taxIds: [],
      address: {
        line1: head.split(' - ')[1] ?? '',
        line2: '',
        city: head.split(' - ')[2] ?? '',
        state: '',
        zip: '',
        country: 'FR',
      },
      iban: 'FR76 3000 6000 0112 3456 7890 189',
    },
    buyer: {
      name: buyer[0] ?? '',
      attention: buyer[1] ?? '',
      taxIds: [{ scheme: 'VAT', value: valueAfter(left, labels.taxId) }],
      email: '',
      address: {
        line1: street,
        line2: '',
        city: town.replace(/^\d+ /, ''),
        state: '',
        zip: /^\d+/.exec(town)?.[0] ?? '',
        country: isEnglish ? 'ES' : 'FR',
      },
    },
  });
  const amounts = [
    ...all
      .slice(3)
      .join('\n')
      .matchAll(/-?\d[\d.,]*[.,]\d\d(?= €)/g),
  ].map(([amount]) => amount.replace(/\D/g, ''));
  return { job, words: wordsOf(all, left, contact), amounts };
}

function wordsOf(all: string[], left: string[], contact: string[]): OwnWords {
  const has = (label: RegExp) => labelOf(left, label);
  return {
    deliveryHead: all.find((row) => /^(Adresse de livraison|Delivery Address)/.test(row)) ?? '',
    terms: [has(labels.terms), valueAfter(left, labels.terms)],
    contact: [contact[0] ?? '', contact.slice(1).join('\n')],
    notesHead: 'Notes',
    payment: [
      all.some((row) => row.startsWith('Invoice')) ? 'Payment' : 'Règlement',
      'IBAN {{ company.iban }} - BIC {{ company.bic }}',
    ],
    facts: {
      'issue-date': has(labels.issue),
      'due-date': has(labels.due),
      'buyer-reference': has(labels.reference),
      'purchase-order': has(labels.order),
      'buyer-tax-id': has(labels.taxId),
    },
    columns: { description: 'Description', quantity: '', price: '', discount: '', amount: '' },
  };
}
