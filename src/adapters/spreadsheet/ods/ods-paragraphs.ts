import { nameCode, type TagCursor } from '../xml/tag-cursor.ts';

const PARAGRAPH = nameCode('p');
const SPACES = nameCode('s');
const TAB = nameCode('tab');
const LINE_BREAK = nameCode('line-break');
const ANNOTATION = nameCode('annotation');
const NOTE = nameCode('note');
const RUBY_TEXT = nameCode('ruby-text');
const COUNT = nameCode('text:c');
/** Comments, footnotes and reading aids are not what the cell says. */
const unsaid = new Set([ANNOTATION, NOTE, RUBY_TEXT]);
const mostSpaces = 10_000;

/** The text of a cell's paragraphs; white space counts as ODF 1.3 part 3 §6.1.2 says. */
export class OdsParagraphs {
  private readonly lines: string[] = [];

  clear(): void {
    this.lines.length = 0;
  }

  text(): string {
    return this.lines.join('\n');
  }

  /** The cursor stands after `<text:p …>`; false when the paragraph is not complete in this piece. */
  read(cursor: TagCursor): boolean {
    const line = new Line();
    for (;;) {
      if (!cursor.readText()) return false;
      line.addText(cursor.valueText());
      if (!cursor.next()) return false;
      const { name, closing } = cursor;
      const count = readCount(cursor);
      if (count < 0) return false;
      if (closing && name === PARAGRAPH) {
        this.lines.push(line.finished());
        return true;
      }
      if (closing) continue;
      if (unsaid.has(name)) {
        if (!cursor.skipElement()) return false;
      } else if (name === SPACES) line.addFixed(' '.repeat(count));
      else if (name === TAB) line.addFixed('\t');
      else if (name === LINE_BREAK) line.addFixed('\n');
    }
  }
}

/** Past the tag; the value of `text:c` (1 where it is not given), or -1 when the piece ends first. */
function readCount(cursor: TagCursor): number {
  let count = 1;
  do {
    if (!cursor.nextAttribute()) return -1;
    if (cursor.attribute === COUNT) count = Math.min(cursor.valueAsInteger(), mostSpaces);
  } while (cursor.attribute !== 0);
  return count;
}

/** Runs of white space are one space, none at the ends; what elements stand for is kept as it is. */
class Line {
  private text = '';
  /** The text ends with a space that may still be dropped. */
  private endsSoft = true;

  addText(raw: string): void {
    if (raw === '') return;
    const collapsed = raw.replace(/[ \t\r\n]+/gu, ' ');
    this.text += this.endsSoft && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    this.endsSoft = collapsed.endsWith(' ');
  }

  addFixed(text: string): void {
    this.text += text;
    this.endsSoft = false;
  }

  finished(): string {
    return this.endsSoft && this.text.endsWith(' ') ? this.text.slice(0, -1) : this.text;
  }
}
