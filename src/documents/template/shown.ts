import type { BlockKind, DocumentTemplate } from '@domain/templates/template.ts';
import type { TemplatedJob } from '../job.ts';

/** What a receipt or statement takes of a template: who stands where, and how things look. */
const letterBlocks = new Set<BlockKind>([
  'issuer',
  'title',
  'seller',
  'buyer',
  'facts',
  'lines',
  'totals',
  'footer',
]);

/** The part of a template that a document shows: a letter says its own words, but for the template's footer. */
export function shownOf(template: DocumentTemplate, job: TemplatedJob): DocumentTemplate {
  if ('invoice' in job) return template;
  const blocks = template.blocks.filter(({ kind }) => letterBlocks.has(kind));
  return {
    ...template,
    columns: [],
    facts: [],
    blocks: blocks.map((block) => ({
      ...block,
      when: '',
      heading: {},
      text: block.kind === 'footer' ? block.text : {},
    })),
  };
}
