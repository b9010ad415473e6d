import type { BlockAlign, BlockKind, BlockPlace } from '@domain/templates/template.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Density } from '../layout/density.ts';
import type { Family } from '../layout/families.ts';
import type { Sheet } from '../layout/sheet.ts';
import type { Styles, TextStyle } from '../layout/text-style.ts';

/** Where a theme puts a block, and how it sets it, unless the template says otherwise. */
export interface Setting {
  place?: Exclude<BlockPlace, ''>;
  align?: Exclude<BlockAlign, ''>;
  look?: string;
}

/** A way for documents to look, as plain values. One file each in this folder. */
export interface Theme {
  id: string;
  name: Record<Language, string>;
  /** What it is good for, in a few words. */
  note: Record<Language, string>;
  family: Family;
  /** `#rrggbb`. */
  accent: string;
  tint: string;
  sheet: Sheet;
  /** As designed, and closer where that saves a page. */
  air: { comfortable: Density; tight: Density };
  /** Of every size. */
  scale: number;
  styles: Partial<Record<keyof Styles, Partial<TextStyle>>>;
  /** `band`: issuer and title stand in the accent colour over the whole top of the page. */
  head: 'paper' | 'band';
  logoHeight: number;
  settings: Partial<Record<BlockKind, Setting>>;
}

export const defineTheme = (theme: Theme): Theme => theme;
