import type { BlockAlign } from '@domain/templates/template.ts';
import type { Block } from '../layout/block.ts';
import type { FilledBlock } from '../template/filled.ts';
import type { InvoiceContext, SheetContext } from './context.ts';

/** The strip of the page that a block may use, in millimetres. */
export interface Area {
  x: number;
  width: number;
}

/** Between the halves. */
const GUTTER = 8;

export function areaOf({ sheet, contentWidth }: SheetContext, { place }: Pick<FilledBlock, 'place'>): Area {
  if (place === 'left') return { x: sheet.left, width: sheet.middle - sheet.left - GUTTER };
  if (place === 'right') return { x: sheet.middle, width: sheet.right - sheet.middle };
  return { x: sheet.left, width: contentWidth };
}

type Align = Exclude<BlockAlign, ''>;

/** Where a text of an area begins, is centred or ends. */
export function placed({ x, width }: Area, align: Align): { x: number; width: number; align: Align } {
  const edge = { left: x, center: x + width / 2, right: x + width };
  return { x: edge[align], width, align };
}

/** A strip of its own width at the side of an area. */
export function narrowed({ x, width }: Area, wanted: number, align: Align): Area {
  const own = Math.min(wanted, width);
  const start = { left: x, center: x + (width - own) / 2, right: x + width - own };
  return { x: start[align], width: own };
}

/** A part of the sheet: null where this document has nothing to say there. */
export type DrawBlock = (context: InvoiceContext, block: FilledBlock, area: Area) => Block | null;
