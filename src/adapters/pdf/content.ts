import type { DrawOperation, FontFace, Page, Rgb } from '@documents/operations.ts';
import type { KeptFont } from './font/kept-font.ts';
import { qrMask } from './qr/qr-mask.ts';
import type { ForeignWriter } from './shaping/foreign.ts';

/** A4 in points; layouts count millimetres from the top left, PDF counts points from the bottom left. */
export const SHORT = 595.28;
export const LONG = 841.89;
const POINTS = 72 / 25.4;

const round = (value: number) => Math.round(value * 100) / 100;
const across = (x: number) => round(x * POINTS);
const shade = ([r, g, b]: Rgb) => `${round(r / 255)} ${round(g / 255)} ${round(b / 255)}`;

interface NamedFont {
  font: KeptFont;
  resource: string;
}
/** The faces of a file; those that no text is set in are not there. */
export type FontsByFace = Readonly<Partial<Record<FontFace, NamedFont>>>;

function hexOf(text: string, { numbers, digits }: KeptFont): string {
  let hex = '';
  for (let at = 0; at < text.length; at += 1) hex += digits[numbers[text.charCodeAt(at)] ?? 0] ?? '';
  return hex;
}

type Text = Extract<DrawOperation, { op: 'text' }>;
type Stamp = Extract<DrawOperation, { op: 'stamp' }>;

/** Writes one page; remembers what is set, so that a change of font or colour is written only where it happens. */
class ContentWriter {
  private readonly parts: string[] = [];
  private inText = false;
  private origin: readonly [x: number, y: number] = [0, 0];
  private font = '';
  private fill = '';
  private tracking = 0;

  constructor(
    private readonly fonts: FontsByFace,
    private readonly logo: string,
    private readonly foreign: ForeignWriter | null,
    private readonly size: { width: number; height: number },
  ) {}

  private up(y: number): number {
    return round(this.size.height - y * POINTS);
  }

  draw(operation: DrawOperation): void {
    if (operation.op === 'text') this.text(operation);
    else if (operation.op === 'line') this.line(operation);
    else if (operation.op === 'rect') this.rect(operation);
    else if (operation.op === 'image') this.image(operation);
    else if (operation.op === 'qr') this.qr(operation);
    else this.stamp(operation);
  }

  finish(): string {
    this.endText();
    return this.parts.join('\n');
  }

  private beginText(): void {
    this.parts.push('BT');
    this.inText = true;
    this.origin = [0, 0];
  }

  /** From where the last text began: shorter than a place on the page, and exact, for places have two decimals. */
  private moveTo(x: number, y: number): string {
    const [fromX, fromY] = this.origin;
    this.origin = [x, y];
    return `${round(x - fromX)} ${round(y - fromY)}`;
  }

  private named(face: FontFace): NamedFont {
    const named = this.fonts[face];
    if (named === undefined) throw new Error(`The face ${face} is not in this file`);
    return named;
  }

  private endText(): void {
    if (this.inText) this.parts.push('ET');
    this.inText = false;
  }

  private setFill(color: Rgb): void {
    const fill = `${shade(color)} rg`;
    if (fill !== this.fill) this.parts.push(fill);
    this.fill = fill;
  }

  private text(operation: Text): void {
    const { x, y, text, size, face, color, align, width, tracking = 0 } = operation;
    if (!this.inText) this.beginText();
    const { font, resource } = this.named(face);
    const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
    const everyday = { shown: (part: string) => hexOf(part, font), resource };
    const foreign = this.foreign?.(operation, { x: left * POINTS, y: this.up(y), everyday }) ?? null;
    if (foreign !== null) {
      this.setFill(color);
      this.parts.push(foreign);
      // It moved by places of its own.
      this.endText();
      this.font = '';
      this.tracking = Number.NaN;
      return;
    }
    const chosen = `/${resource} ${size} Tf`;
    if (chosen !== this.font) this.parts.push(chosen);
    this.font = chosen;
    this.setFill(color);
    if (tracking !== this.tracking) this.parts.push(`${round(tracking * size)} Tc`);
    this.tracking = tracking;
    this.parts.push(`${this.moveTo(across(left), this.up(y))} Td<${hexOf(text, font)}>Tj`);
  }

  private line({ x1, y1, x2, y2, width, color }: Extract<DrawOperation, { op: 'line' }>): void {
    this.endText();
    this.parts.push(
      `${shade(color)} RG ${width} w ${across(x1)} ${this.up(y1)} m ${across(x2)} ${this.up(y2)} l S`,
    );
  }

  private rect({ x, y, w, h, color }: Extract<DrawOperation, { op: 'rect' }>): void {
    this.endText();
    this.setFill(color);
    this.parts.push(`${across(x)} ${this.up(y + h)} ${across(w)} ${across(h)} re f`);
  }

  private image({ x, y, w, h }: Extract<DrawOperation, { op: 'image' }>): void {
    if (this.logo === '') return;
    this.endText();
    this.parts.push(`q ${across(w)} 0 0 ${across(h)} ${across(x)} ${this.up(y + h)} cm /${this.logo} Do Q`);
  }

  private qr({ x, y, size, text }: Extract<DrawOperation, { op: 'qr' }>): void {
    this.endText();
    const { modules, hex } = qrMask(text);
    const side = across(size);
    this.parts.push(
      `q 0.08 0.1 0.09 rg ${side} 0 0 ${side} ${across(x)} ${this.up(y + size)} cm`,
      `BI/W ${modules}/H ${modules}/IM true/D[1 0]/F/AHx ID ${hex}> EI Q`,
    );
  }

  /**
   * In outline, and drawn before everything else: the text of the document stays on top. The letters are filled
   * with paper afterwards, for the outlines of some of them cross inside.
   */
  private stamp({ text, color, size, width }: Stamp): void {
    this.endText();
    const { font, resource } = this.named('semibold');
    const { width: pageWidth, height: pageHeight } = this.size;
    const angle = Math.atan2(pageHeight, pageWidth) * 0.8;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const half = (width * POINTS) / 2;
    const drop = size * 0.36;
    const x = round(pageWidth / 2 - half * cos + drop * sin);
    const y = round(pageHeight / 2 - half * sin - drop * cos);
    const turn = [cos, sin, -sin, cos].map((value) => value.toFixed(4)).join(' ');
    const shown = `${turn} ${x} ${y} Tm<${hexOf(text, font)}>Tj`;
    this.parts.push(
      `q BT /${resource} ${size} Tf 2.2 w ${shade(color)} RG 1 1 1 rg 1 Tr ${shown} 0 Tr ${shown} ET Q`,
    );
  }
}

export function pageContent(
  page: Page,
  fonts: FontsByFace,
  logo: string,
  { foreign = null, isLandscape = false }: { foreign?: ForeignWriter | null; isLandscape?: boolean } = {},
): string {
  const size = isLandscape ? { width: LONG, height: SHORT } : { width: SHORT, height: LONG };
  const writer = new ContentWriter(fonts, logo, foreign, size);
  for (const operation of page.operations) writer.draw(operation);
  return writer.finish();
}
