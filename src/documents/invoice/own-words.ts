import type { Block } from '../layout/block.ts';
import { space, stack } from '../layout/block.ts';
import type { FilledBlock } from '../template/filled.ts';
import type { Area } from './area.ts';
import type { SheetContext } from './context.ts';

const plain = (words: string) => words.replaceAll(/\s+/g, ' ').trim();

/** What a block calls its rows and columns instead of the usual words: one a line, `usual words = own words`. */
export function ownWords({ text }: FilledBlock): (usual: string) => string {
  const own = new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const at = line.indexOf('=');
      return at < 0 ? [] : [[plain(line.slice(0, at)), plain(line.slice(at + 1))]];
    }),
  );
  return (usual) => own.get(plain(usual)) ?? usual;
}

/** Sums and tables of sums under a heading of one's own. */
export function underHeading(
  { set, styles }: SheetContext,
  { heading }: FilledBlock,
  area: Area,
  inner: Block,
) {
  return heading === '' ? inner : stack([set.text(heading, styles.heading, area), space(2.4), inner]);
}
