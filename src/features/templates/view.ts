import { oneOf, shortAddress, textIn, type Search } from '../list-view.ts';

const panels = ['blocks', 'block', 'look', 'columns', 'facts', 'pdf'] as const;
export type Panel = (typeof panels)[number];

/** What the address of the templates screen holds. */
export interface TemplatesView {
  /** The template that is being edited; empty = the gallery. */
  open: string;
  panel: Panel;
  /** The block whose settings are shown. */
  block: string;
}

export const readView = (search: Search): TemplatesView => ({
  open: textIn(search['open']),
  panel: oneOf(search['panel'], panels, 'block'),
  block: textIn(search['block']) || 'issuer',
});

export const writeView = ({ open, panel, block }: TemplatesView): Record<string, string> =>
  open === ''
    ? {}
    : shortAddress({ open, panel: panel === 'block' ? '' : panel, block: block === 'issuer' ? '' : block });
