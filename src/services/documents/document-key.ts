import { canonicalJson, sha256Hex } from '@domain/journal/canonical.ts';
import type { RenderJob } from '../ports.ts';

/**
 * SHA-256 of everything that goes into a document: its facts, seller, buyer, template, and the edition of what draws
 * it (code and fonts). Where it went and which entry wrote it last are not printed.
 */
export function documentKey(job: RenderJob, edition: string): string {
  const { rev: _rev, deliveries: _deliveries, ...invoice } = job.invoice;
  const { rev: _bodyRev, ...body } = job.body;
  return sha256Hex(canonicalJson({ ...job, edition, invoice, body }));
}
