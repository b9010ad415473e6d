import type { DrawOperation, FontFace, LaidOutDocument } from '@documents/operations.ts';
import { hex4 } from '../font/kept-font.ts';
import type { ForeignHand, ForeignWriter } from './foreign.ts';
import { GlyphCollector } from './glyph-collector.ts';
import type { ScriptSetter, SetLine, SetRun } from './script-setter.ts';
import { isForeign, widthOf } from './script-setter.ts';

type Text = Extract<DrawOperation, { op: 'text' }>;

const round = (value: number) => Math.round(value * 100) / 100;

function textsOf({ pages }: LaidOutDocument): Text[] {
  return pages.flatMap(({ operations }) =>
    operations.filter((operation): operation is Text => operation.op === 'text' && isForeign(operation.text)),
  );
}

const lineOf = (setter: ScriptSetter, { text, face, rightToLeft }: Text): SetLine =>
  setter.line(text, face, rightToLeft === true);

/** Where each run begins, in ems from the left end of the line. */
function startsOf({ runs, order }: SetLine, tracking: number): number[] {
  const starts: number[] = [];
  let x = 0;
  for (const index of order) {
    starts[index] = x;
    x += widthOf(runs[index] as SetRun, tracking);
  }
  return starts;
}

interface Collected {
  collector: GlyphCollector;
  resource: string;
}

/** Runs are written as they follow in reading, each at its own place: so a reader copies them. */
function foreignWriter(
  setter: ScriptSetter,
  fontFor: (run: SetRun, face: FontFace) => Collected | null,
): ForeignWriter {
  return (operation, { x, y, everyday }) => {
    if (!isForeign(operation.text)) return null;
    const { size, face, tracking = 0 } = operation;
    const line = lineOf(setter, operation);
    const starts = startsOf(line, tracking);
    const write = (run: SetRun, index: number) => {
      const at = `1 0 0 1 ${round(x + (starts[index] ?? 0) * size)} ${y} Tm`;
      const font = fontFor(run, face);
      if (font !== null) {
        const shown = run.signs.map((sign) => hex4(font.collector.codeOf(sign))).join('');
        return `/${font.resource} ${size} Tf 0 Tc ${at}<${shown}>Tj`;
      }
      return `/${everyday.resource} ${size} Tf ${round(tracking * size)} Tc ${at}<${everyday.shown(run.text)}>Tj`;
    };
    return line.runs.map(write).join('\n');
  };
}

/** Gathers the glyphs of all documents of a file first, so that their fonts can be named before the pages are written. */
const gather: ForeignHand['gather'] = (printed, firstResource) => {
  const collected = new Map<string, Collected>();
  const collectedFor = (run: SetRun, face: FontFace): Collected | null => {
    if (run.family === null) return null;
    const key = `${run.family} ${face}`;
    const known = collected.get(key) ?? {
      collector: new GlyphCollector(run.family, face),
      resource: `F${firstResource + collected.size}`,
    };
    collected.set(key, known);
    return known;
  };
  for (const { document, foreign } of printed) {
    if (foreign === undefined) continue;
    for (const text of textsOf(document)) {
      for (const run of lineOf(foreign.setter, text).runs) {
        const font = collectedFor(run, text.face);
        if (font !== null) for (const sign of run.signs) font.collector.codeOf(sign);
      }
    }
  }
  const writerFor = (setter: ScriptSetter): ForeignWriter => foreignWriter(setter, collectedFor);
  return { fonts: Array.from(collected.values(), ({ collector }) => collector.finish()), writerFor };
};

export const foreignHand = (setter: ScriptSetter): ForeignHand => ({ setter, gather });
