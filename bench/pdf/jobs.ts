import { sampleLogo, withItsPlanes } from '@adapters/pdf/testing/sample-logo.ts';
import type { DocumentJob } from '@documents/job.ts';
import { goldenJobs } from '@documents/testing/golden-jobs.ts';
import { sampleJob } from '@documents/testing/sample-invoice.ts';

const logo = withItsPlanes(sampleLogo(64));
const onePage = goldenJobs['one-page'] as () => DocumentJob;

/** 12 lines, three tax rates, logo and QR code on one page; another number and customer each time. */
export function onePageJob(index: number): DocumentJob {
  const job = onePage();
  const number = `F-2026-${String(1000 + index)}`;
  const name = `${job.buyer.name} ${index}`;
  return {
    ...job,
    invoice: { ...job.invoice, number, customerName: name },
    seller: { ...job.seller, logo },
    buyer: { ...job.buyer, name },
  };
}

/** 600 lines on about twenty pages. */
export function twentyPageJob(index: number): DocumentJob {
  const lines = Array.from({ length: 600 }, (_, line) => ({
    title: `Article ${line + 1}, livraison du lot ${index}`,
    quantity: String(1 + (line % 12)),
    unit: 'pièce',
    unitPrice: (3 + (line % 90) * 1.15).toFixed(2),
    taxRate: ['20', '10', '5.5'][line % 3] as string,
  }));
  return sampleJob({ lines, seller: { logo } });
}
