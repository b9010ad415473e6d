import type {
  BlockAlign,
  BlockKind,
  BlockPlace,
  ColumnKind,
  FactKind,
  TemplateFault,
} from '@domain/templates/template.ts';
import type { Family } from '../layout/families.ts';
import type { Rgb } from '../operations.ts';
import type { Theme } from '../themes/define.ts';

/** A block as this document shows it: everything chosen, every text written out. */
export interface FilledBlock {
  id: string;
  kind: BlockKind;
  place: Exclude<BlockPlace, ''>;
  align: Exclude<BlockAlign, ''>;
  look: string;
  heading: string;
  text: string;
  parts: ReadonlySet<string>;
}

export interface FilledColumn {
  id: string;
  kind: ColumnKind;
  width: number;
  title: string;
  /** Of an own column: one text a line. */
  values: readonly string[];
}

export interface FilledFact {
  kind: FactKind;
  label: string;
  value: string;
}

/** A template applied to one document. What is off is not in it. */
export interface FilledTemplate {
  theme: Theme;
  family: Family;
  accent: Rgb;
  tint: Rgb;
  textScale: number;
  logoHeight: number;
  blocks: readonly FilledBlock[];
  columns: readonly FilledColumn[];
  facts: readonly FilledFact[];
  /** Texts that could not be written; they are empty. */
  faults: readonly TemplateFault[];
}
