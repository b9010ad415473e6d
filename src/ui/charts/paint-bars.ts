import type { PlacedBar, Rect } from '@domain/charts/bars.ts';
import { barLayout } from './bar-layout.ts';
import { LABELLED_UP_TO, type BarData } from './chart-data.ts';
import { PICTURE, pictureOf, type Ink } from './picture.ts';

const coloursOf = (ink: Ink) => ({
  text: ink('--q-text'),
  muted: ink('--q-text-2'),
  line: ink('--q-grid'),
  zero: ink('--q-rule'),
  bar: ink('--q-bar-1'),
  onBar: ink('--q-on-accent'),
  other: ink('--q-bar-2'),
});
type Colours = ReturnType<typeof coloursOf>;

const box = (pen: CanvasRenderingContext2D, { x, y, width, height }: Rect) => {
  pen.beginPath();
  pen.rect(x, y, width, height);
};

function paintBar(
  pen: CanvasRenderingContext2D,
  bar: PlacedBar,
  texts: { value: string; expected: string },
  colours: Colours,
) {
  pen.fillStyle = bar.series === 0 ? colours.bar : colours.other;
  box(pen, bar.rect);
  pen.fill();
  pen.strokeStyle = colours.bar;
  if (bar.series > 0) pen.stroke();
  if (bar.expected) {
    pen.setLineDash([3, 3]);
    pen.lineWidth = 1.5;
    const { x, y, width, height } = bar.expected.rect;
    box(pen, { x: x + 0.75, y: y + 0.75, width: width - 1.5, height: Math.max(0, height - 1.5) });
    pen.stroke();
    pen.setLineDash([]);
    pen.lineWidth = 1;
  }
  pen.textAlign = 'center';
  if (bar.label) {
    pen.fillStyle = bar.label.where === 'inside' && bar.series === 0 ? colours.onBar : colours.text;
    pen.fillText(texts.value, bar.label.x, bar.label.y);
  }
  if (bar.expected?.label) {
    pen.fillStyle = colours.text;
    pen.fillText(texts.expected, bar.expected.label.x, bar.expected.label.y);
  }
}

function paint(pen: CanvasRenderingContext2D, data: BarData, colours: Colours, font: string): void {
  const { width, height, head, margin } = PICTURE;
  pen.translate(margin, head);
  pen.font = `400 12px ${font}`;
  const measure = (text: string) => pen.measureText(text).width;
  const { chart, first } = barLayout(data, {
    width: width - margin * 2,
    height: height - head - margin / 2,
    measure,
  });
  const end = chart.plot.x + chart.plot.width;
  for (const { value, y } of chart.lines) {
    pen.strokeStyle = value === 0 ? colours.zero : colours.line;
    pen.beginPath();
    pen.moveTo(chart.plot.x, y);
    pen.lineTo(end, y);
    pen.stroke();
    pen.fillStyle = colours.muted;
    pen.textAlign = 'right';
    pen.fillText(data.onAxis(value), chart.plot.x - 8, y + 4);
  }
  pen.textAlign = 'center';
  chart.strips.forEach(({ middle }, at) =>
    pen.fillText(data.groups[at + first]!.name, middle, chart.height - 7),
  );
  const isNamed = chart.bars.length <= LABELLED_UP_TO;
  for (const bar of chart.bars) {
    const { value, expected = 0 } = data.groups[bar.group + first]!.bars[bar.series]!;
    const shown = isNamed
      ? bar
      : { ...bar, label: null, expected: bar.expected && { ...bar.expected, label: null } };
    paintBar(pen, shown, { value: data.onBar(value), expected: data.onBar(expected) }, colours);
  }
}

/** The chart as a PNG, by the geometry that the screen draws. */
export const barPicture = (title: string, data: BarData): Promise<Blob> =>
  pictureOf(title, (pen, ink, font) => paint(pen, data, coloursOf(ink), font));
