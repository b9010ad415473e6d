import decode from 'jsqr';
import { newBlock, newTemplate } from '@domain/templates/built-in.ts';
import type { DocumentTemplate } from '@domain/templates/template.ts';
import { layOut } from '@documents/lay-out.ts';
import { sampleJob, type SampleInput } from '@documents/testing/sample-invoice.ts';
import { describe, expect, it } from 'vitest';
import { measure } from '../testing/test-faces.ts';
import { qrMask } from './qr-mask.ts';

const line = { title: 'Travaux', quantity: '2', unitPrice: '100', taxRate: '20' };
const payLink = 'https://pay.example/i/{{ invoice_number }}?a={{ amount_due }}&c={{ client.name }}';

/** The bits that are written into the file, drawn as pixels and read by somebody else's decoder. */
function read(text: string): string | undefined {
  const { modules, hex } = qrMask(text);
  const digits = hex.length / modules;
  const scale = 4;
  const quiet = 4;
  const side = (modules + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const isDark = (x: number, y: number) =>
    ((Number.parseInt(hex[y * digits + (x >> 2)] ?? '0', 16) >> (3 - (x & 3))) & 1) === 1;
  for (let y = 0; y < modules * scale; y += 1) {
    for (let x = 0; x < modules * scale; x += 1) {
      if (!isDark(Math.floor(x / scale), Math.floor(y / scale))) continue;
      const from = ((y + quiet * scale) * side + x + quiet * scale) * 4;
      pixels.fill(0, from, from + 3);
    }
  }
  return decode(pixels, side, side)?.data;
}

function codesOf(input: Partial<SampleInput>, template: DocumentTemplate | null = null): string[] {
  const job = { ...sampleJob({ lines: [line], ...input }), template };
  return layOut(job, measure).pages.flatMap(({ operations }) =>
    operations.flatMap((operation) => (operation.op === 'qr' ? [operation.text] : [])),
  );
}

const template = newTemplate('both');
const both: DocumentTemplate = {
  ...template,
  blocks: [...template.blocks.filter(({ kind }) => kind !== 'pay-link'), newBlock('pay-link')],
};

describe('B6 codes that phones read', () => {
  it('B6 the transfer’s code is read back to the letter, accents and all', () => {
    const codes = codesOf({ seller: { name: 'Café Müller & Fils', payLink } });
    expect(codes).toHaveLength(1);
    expect(read(codes[0]!)).toBe(
      'BCD\n002\n1\nSCT\nAGRIFRPPXXX\nCafé Müller & Fils\nFR7630006000011234567890189\nEUR240.00\n\n\nF-2026-0418',
    );
  });

  it('B6 without an IBAN the code is the payment link, its variables written out', () => {
    const codes = codesOf({ seller: { iban: '', payLink }, buyer: { name: 'Café Müller' } });
    expect(codes.map(read)).toEqual(['https://pay.example/i/F-2026-0418?a=240.00&c=Caf%C3%A9%20M%C3%BCller']);
  });

  it('B16 a template shows both codes, each in its own block', () => {
    const codes = codesOf({ seller: { payLink } }, both);
    expect(codes.map((code) => read(code)?.slice(0, 8))).toEqual(['BCD\n002\n', 'https://']);
  });

  it('B16 nothing asks for money where nothing is due: credit note, paid, void, pro forma', () => {
    const seller = { payLink };
    const paid = { paid: 24000 } as never;
    expect(codesOf({ seller, kind: 'credit-note' }, both)).toEqual([]);
    expect(codesOf({ seller, invoice: { totals: paid } }, both)).toEqual([]);
    expect(codesOf({ seller, invoice: { number: null, issueDate: null, issuedAt: null } }, both)).toEqual([]);
    expect(
      codesOf({ seller, invoice: { voided: { at: '2026-11-15T00:00:00Z', reason: '' } } }, both),
    ).toEqual([]);
  });

  it('B16 the link stands in words beside the code, without what every browser adds', () => {
    const job = { ...sampleJob({ lines: [line], seller: { payLink } }), template: null };
    const texts = layOut(job, measure).pages.flatMap(({ operations }) =>
      operations.flatMap((operation) => (operation.op === 'text' ? [operation.text] : [])),
    );
    expect(texts.join('')).toContain('pay.example/i/F-2026-0418');
  });
});
