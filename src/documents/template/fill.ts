import type {
  BlockKind,
  DocumentTemplate,
  TemplateBlock,
  TemplateColumn,
  TemplateFact,
  TemplateFault,
  Texts,
} from '@domain/templates/template.ts';
import { builtInTemplate } from '@domain/templates/built-in.ts';
import { colourOf } from '@domain/templates/colour.ts';
import { holdsLiquid } from '@domain/templates/texts.ts';
import type { Language } from '@domain/parties/parties.ts';
import { languageOf, type TemplatedJob } from '../job.ts';
import { families, type Family } from '../layout/families.ts';
import type { Setting, Theme } from '../themes/define.ts';
import { themeOf } from '../themes/registry.ts';
import { shownOf } from './shown.ts';
import type { FilledBlock, FilledColumn, FilledFact, FilledTemplate } from './filled.ts';
import type { TextFault, Writer } from './writer.ts';

/** The words in a language; where there are none, those of another: a text that someone wrote is never lost. */
function textIn(texts: Texts, language: Language): [text: string, language: Language] {
  const order: Language[] = [language, 'en', 'fr', 'pt'];
  const found = order.find((one) => texts[one]?.trim());
  return found === undefined ? ['', language] : [texts[found] ?? '', found];
}

type Place = Pick<TemplateFault, 'at' | 'part' | 'language'>;

/** Writes the texts of one template into one document and remembers what could not be written. */
class Filling {
  readonly faults: TemplateFault[] = [];

  constructor(
    private readonly job: TemplatedJob,
    private readonly writer: Writer | null,
  ) {}

  #noted<T>(result: { ok: true; value: T } | { ok: false; error: TextFault }, place: Place, otherwise: T): T {
    if (result.ok) return result.value;
    this.faults.push({ ...result.error, ...place });
    return otherwise;
  }

  text(texts: Texts, at: string, part: TemplateFault['part']): string {
    const [text, language] = textIn(texts, languageOf(this.job));
    if (!holdsLiquid(text)) return text;
    return this.#noted(this.#needed().text(text), { at, part, language }, '');
  }

  isShown({ id, when }: TemplateBlock): boolean {
    if (when.trim() === '') return true;
    return this.#noted(this.#needed().condition(when), { at: id, part: 'when', language: '' }, false);
  }

  eachLine({ id, text }: TemplateColumn): string[] {
    const lines = 'invoice' in this.job ? this.job.body.lines : [];
    if (!holdsLiquid(text)) return lines.map(() => text);
    return this.#noted(
      this.#needed().eachLine(text),
      { at: id, part: 'text', language: '' },
      lines.map(() => ''),
    );
  }

  #needed(): Writer {
    if (this.writer === null) throw new Error('A template with expressions needs the writer of expressions');
    return this.writer;
  }
}

/** The table needs the whole width. */
const wide = new Set<BlockKind>(['lines', 'footer']);
/** Texts that go on over pages may be of any length; every other stands whole in its place and must leave room. */
const flowing = new Set<BlockKind>(['text', 'note', 'legal']);
const LONGEST = { heading: 120, text: 800, label: 60, fact: 240, cell: 80 };
const MOST_LINES = 12;

/** As much of a text as its place holds, and a sign that there was more. */
function shortened(text: string, longest: number): string {
  const lines = text.split('\n');
  const fewer = lines.length > MOST_LINES ? `${lines.slice(0, MOST_LINES).join('\n')}…` : text;
  return fewer.length > longest ? `${fewer.slice(0, longest).trimEnd()}…` : fewer;
}

function filledBlock(block: TemplateBlock, theme: Theme, filling: Filling): FilledBlock | null {
  if (!block.on || !filling.isShown(block)) return null;
  const setting: Setting = theme.settings[block.kind] ?? {};
  const place = wide.has(block.kind) ? 'full' : block.place || setting.place || 'full';
  const heading = filling.text(block.heading, block.id, 'heading').trim();
  const text = filling.text(block.text, block.id, 'text').trim();
  return {
    id: block.id,
    kind: block.kind,
    place,
    align: block.align || setting.align || 'left',
    look: block.look || setting.look || 'plain',
    heading: shortened(heading, LONGEST.heading),
    text: flowing.has(block.kind) ? text : shortened(text, LONGEST.text),
    parts: new Set(block.parts),
  };
}

const oneLine = (text: string, longest: number) => shortened(text.replaceAll(/\s+/g, ' ').trim(), longest);

const filledColumn = (column: TemplateColumn, filling: Filling): FilledColumn => ({
  id: column.id,
  kind: column.kind,
  width: column.width,
  title: oneLine(filling.text(column.title, column.id, 'title'), LONGEST.label),
  values: column.kind === 'own' ? filling.eachLine(column).map((text) => oneLine(text, LONGEST.cell)) : [],
});

const filledFact = (fact: TemplateFact, filling: Filling): FilledFact => ({
  kind: fact.kind,
  label: oneLine(filling.text(fact.label, fact.id, 'label'), LONGEST.label),
  value: fact.kind === 'own' ? shortened(filling.text(fact.text, fact.id, 'text').trim(), LONGEST.fact) : '',
});

const isFamily = (font: string): font is Family => families.some((family) => family === font);

/** The family that a template's documents are set in. */
export const familyOf = ({ font, theme }: Pick<DocumentTemplate, 'font' | 'theme'>): Family =>
  isFamily(font) ? font : themeOf(theme).family;

/** `writer` may be null only where what is shown of the template holds no expression. */
export const fillTemplate = (
  template: DocumentTemplate,
  job: TemplatedJob,
  writer: Writer | null,
): FilledTemplate => filled(shownOf(template, job), job, writer);

function filled(template: DocumentTemplate, job: TemplatedJob, writer: Writer | null): FilledTemplate {
  const theme = themeOf(template.theme);
  const filling = new Filling(job, writer);
  const blocks = template.blocks
    .map((block) => filledBlock(block, theme, filling))
    .filter((block) => block !== null);
  const columns = template.columns.filter(({ on }) => on).map((column) => filledColumn(column, filling));
  const facts = template.facts.filter(({ on }) => on).map((fact) => filledFact(fact, filling));
  return {
    theme,
    family: familyOf(template),
    accent: colourOf(template.accent, theme.accent),
    tint: colourOf(template.tint, theme.tint),
    textScale: template.textScale,
    logoHeight: template.logoHeight || theme.logoHeight,
    blocks,
    columns,
    facts,
    faults: filling.faults,
  };
}

let usual: FilledTemplate | undefined;

/** The built-in template says nothing of its own: it is the same for every document. */
export const usualLook = (job: TemplatedJob): FilledTemplate =>
  (usual ??= filled(builtInTemplate, job, null));
