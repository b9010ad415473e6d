import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newTemplate } from '@domain/templates/built-in.ts';
import { layOut } from '@documents/lay-out.ts';
import { goldenJobs } from '@documents/testing/golden-jobs.ts';
import { themes } from '@documents/themes/registry.ts';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { sampleLogo } from './testing/sample-logo.ts';
import { faces, measure } from './testing/test-faces.ts';
import { pdfWriter } from './write-pdf.ts';

/** Set to a folder, it keeps the files to be looked at. */
const folder = process.env['QUITTANCE_PDFS'];
const write = pdfWriter(faces);

describe('themes as files', () => {
  for (const { id } of themes) {
    for (const name of ['one-line', 'twelve-lines', 'sixty-lines', 'rental-series']) {
      it(`B4 ${id} makes a file of ${name} that a reader opens, its faces embedded`, async () => {
        const job = goldenJobs[name]!();
        job.seller = {
          ...job.seller,
          logo: name === 'twelve-lines' ? sampleLogo() : null,
          payLink: 'https://pay.example/{invoice_number}',
        };
        const document = layOut({ ...job, template: newTemplate(id, id) }, measure);
        const bytes = write([{ document, logo: job.seller.logo }]);
        if (folder !== undefined) {
          mkdirSync(folder, { recursive: true });
          writeFileSync(join(folder, `${id}-${name}.pdf`), bytes);
        }
        const read = await getDocumentProxy(new Uint8Array(bytes));
        expect(read.numPages).toBe(document.pages.length);
      });
    }
  }
});
