import type { BlockKind } from '@domain/templates/template.ts';
import { areaOf } from '../invoice/area.ts';
import { drawFacts, type Fact } from '../invoice/facts.ts';
import { issuer, titled } from '../invoice/head.ts';
import { buyerParty, partyBlock, sellerParty } from '../invoice/parties.ts';
import { airAfter, sectionsOf, topSection } from '../invoice/sections.ts';
import type { Block } from '../layout/block.ts';
import { space, stack } from '../layout/block.ts';
import type { FilledBlock } from '../template/filled.ts';
import { letterBlock, type Letter } from './letter.ts';

/** How seller and customer are called on this letter. */
interface Labels {
  seller: string;
  customer: string;
}

const heading = new Set<BlockKind>(['issuer', 'title', 'seller', 'buyer']);
/** Without these nobody would know what the sheet is and for whom. */
const needed: readonly BlockKind[] = ['title', 'buyer'];

function headBlock(letter: Letter, block: FilledBlock, labels: Labels): Block {
  const area = areaOf(letter, block);
  const { below, behind } = letter;
  if (block.kind === 'issuer') return issuer(letter, block, area) ?? space(0);
  if (block.kind === 'title') return titled(letter, block, area, { behind, below, notes: [] });
  const party =
    block.kind === 'seller'
      ? sellerParty(letter, labels.seller, block)
      : buyerParty(letter, labels.customer, block);
  return partyBlock(letter, party, block, area);
}

/** Who, what and for whom, where the template has it on invoices. */
export function letterHead(letter: Letter, labels: Labels): Block {
  const own = letter.look.blocks.filter(({ kind }) => heading.has(kind));
  const missing = needed.filter((kind) => !own.some((block) => block.kind === kind));
  const sections = sectionsOf([...own, ...missing.map((kind) => letterBlock(letter, kind))]);
  const make = (on: Letter, block: FilledBlock) => headBlock(on, block, labels);
  return stack(
    sections.flatMap((section, index) => {
      const block = topSection(letter, section, { isFirst: index === 0, make });
      return block === null ? [] : [block, space(airAfter(letter, section))];
    }),
  );
}

/** A few facts over the whole width, as the template has those of invoices. */
export function letterFacts(letter: Letter, said: readonly Fact[]): Block {
  const facts = said.filter(({ value }) => value !== '');
  const area = areaOf(letter, { place: 'full' });
  const drawn = drawFacts(
    { context: letter, facts, area },
    { ...letterBlock(letter, 'facts'), place: 'full' },
  );
  return stack([drawn ?? space(0), space(letter.air.afterFacts)]);
}
