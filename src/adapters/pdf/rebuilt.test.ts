import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillTemplate } from '@documents/template/fill.ts';
import { documentWriter } from '@documents/template/liquid.ts';
import { layOut } from '@documents/lay-out.ts';
import { rebuiltTemplate } from '@documents/testing/rebuilt-template.ts';
import { overlapping, textsOf } from '@documents/testing/text-boxes.ts';
import { describe, expect, it } from 'vitest';
import { sampleLogo } from './testing/sample-logo.ts';
import { isShared, readShared } from './testing/shared-invoices.ts';
import { faces, measure } from './testing/test-faces.ts';
import { pdfWriter } from './write-pdf.ts';

/** Set to a folder, it keeps the files to be looked at. */
const folder = process.env['QUITTANCE_PDFS'];
const write = pdfWriter(faces);

describe('B4 invoices of another tool, rebuilt of blocks', () => {
  for (const name of ['Facture_FR_MINIMUM', 'Facture_UE_BASICWL', 'Avoir_FR_type381_BASIC']) {
    it.skipIf(!isShared(name))(
      `B4 ${name} says every amount and word of the original, in one page`,
      async () => {
        const { job, words, amounts } = await readShared(name);
        const template = { ...rebuiltTemplate(words), logo: sampleLogo() };
        const look = fillTemplate(template, job, documentWriter(job, true));
        expect(look.faults).toEqual([]);
        const document = layOut({ ...job, template }, measure, look);
        if (folder !== undefined) {
          mkdirSync(folder, { recursive: true });
          writeFileSync(join(folder, `rebuilt-${name}.pdf`), write([{ document, logo: template.logo }]));
        }
        const [page] = document.pages;
        expect(document.pages).toHaveLength(1);
        expect(overlapping(textsOf(page!))).toBeNull();
        const said = textsOf(page!).map(({ text }) => text);
        const digits = new Set(said.map((text) => text.replaceAll(/\D/g, '')));
        expect(amounts.length).toBeGreaterThan(10);
        expect(amounts.filter((amount) => !digits.has(amount))).toEqual([]);
        const whole = said.join('\n');
        for (const word of [
          words.deliveryHead,
          words.contact[0],
          words.terms[0],
          words.facts['buyer-tax-id'],
        ]) {
          expect(whole).toContain(word);
        }
      },
    );
  }
});
