import { plainText } from '../layout/plain-text.ts';
import type { Block } from '../layout/block.ts';
import { beside, space, stack } from '../layout/block.ts';
import { hair, hairline } from '../layout/sheet.ts';
import type { Styles } from '../layout/text-style.ts';
import type { FilledBlock } from '../template/filled.ts';
import { placed, type Area } from './area.ts';
import type { InvoiceContext } from './context.ts';
import { filledBehind, framed } from './fills.ts';

const PAD = 2;
const HEADING_WIDTH = 30;

const styleNames: Record<string, keyof Styles> = { small: 'legal', strong: 'strong' };
const styleOf = ({ styles }: InvoiceContext, { look }: FilledBlock) => styles[styleNames[look] ?? 'body'];

/** A heading on a tinted bar, the text below it. */
function shaded(context: InvoiceContext, block: FilledBlock, area: Area): Block {
  const { set, styles, tint } = context;
  const inner = { x: area.x + PAD, width: area.width - 2 * PAD };
  const head = stack([
    space(1.1),
    set.text(block.heading, styles.strong, placed(inner, block.align)),
    space(1.1),
  ]);
  const text = set.text(block.text, styles.body, placed(inner, block.align));
  return stack([
    ...(block.heading === '' ? [] : [filledBehind(head, area, tint), space(1.6)]),
    ...(block.text === '' ? [] : [text]),
  ]);
}

/** A frame, the heading in a tinted cell at its left. */
function inFrame(context: InvoiceContext, block: FilledBlock, area: Area): Block {
  const { set, styles, tint } = context;
  const headed = block.heading !== '';
  const width = headed ? Math.min(HEADING_WIDTH, area.width / 3) : 0;
  const text = { x: area.x + width + PAD, width: area.width - width - 2 * PAD };
  const body = set.text(block.text, styles.body, placed(text, block.align));
  const label = { x: area.x + width / 2, width: width - 2 * PAD, align: 'center' } as const;
  const heading = headed ? set.text(block.heading, styles.strong, label) : space(0);
  const height = Math.max(body.height, heading.height) + 2 * PAD;
  const cell = filledBehind({ height, draw: () => undefined }, { x: area.x, width }, tint);
  const seated = stack([space((height - heading.height) / 2), heading]);
  const inner = beside(...(headed ? [cell, seated] : []), stack([space(PAD), body, space(PAD)]));
  return framed({ ...inner, height }, area, hairline, hair);
}

/** A text that somebody wrote, whole. */
export function textBlock(context: InvoiceContext, block: FilledBlock, area: Area): Block | null {
  const { set, styles } = context;
  if (plainText(block.heading).trim() === '' && plainText(block.text).trim() === '') return null;
  if (block.look === 'shaded') return shaded(context, block, area);
  if (block.look === 'framed') return inFrame(context, block, area);
  const place = placed(area, block.align);
  return stack([
    ...(block.heading === '' ? [] : [set.text(block.heading, styles.heading, place), space(1.6)]),
    ...(block.text === '' ? [] : [set.text(block.text, styleOf(context, block), place)]),
  ]);
}

/** The same line by line: a text that is taller than a page may hold goes on over pages. */
export function textLines(context: InvoiceContext, block: FilledBlock, area: Area): Block[] {
  const { set, styles } = context;
  const place = placed(area, block.align);
  const heading = block.heading === '' ? [] : set.lines(block.heading, styles.heading, place);
  return [...heading, ...set.lines(block.text, styleOf(context, block), place)];
}
