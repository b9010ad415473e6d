import type { PlacedBar, Rect } from '@domain/charts/bars.ts';
import { barLayout } from './bar-layout.ts';
import { LABELLED_UP_TO, type BarData } from './chart-data.ts';

const SIZE = { width: 960, height: 320, head: 48, margin: 24 };
/** Sharp on a good screen and in print. */
const SCALE = 2;

interface Colours {
  ground: string;
  text: string;
  muted: string;
  line: string;
  zero: string;
  bar: string;
  onBar: string;
  other: string;
}

/** Pictures leave the app for paper: always the light colours. */
function lightColours(): Colours {
  const probe = document.createElement('div');
  probe.dataset['mantineColorScheme'] = 'light';
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const of = (name: string) => style.getPropertyValue(name).trim();
  const colours = {
    ground: of('--q-surface'),
    text: of('--q-text'),
    muted: of('--q-text-2'),
    line: of('--q-grid'),
    zero: of('--q-rule'),
    bar: of('--q-bar-1'),
    onBar: of('--q-on-accent'),
    other: of('--q-bar-2'),
  };
  probe.remove();
  return colours;
}

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

function paint(pen: CanvasRenderingContext2D, title: string, data: BarData): void {
  const colours = lightColours();
  const { width, height, head, margin } = SIZE;
  const font = getComputedStyle(document.body).fontFamily;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = colours.ground;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = colours.text;
  pen.font = `600 15px ${font}`;
  pen.fillText(title, margin, margin + 12);
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

/** The chart as a PNG of 1920 × 640 pixels, by the geometry that the screen draws. */
export async function barPicture(title: string, data: BarData): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE.width * SCALE;
  canvas.height = SIZE.height * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no pictures');
  paint(pen, title, data);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty'))), 'image/png');
  });
}
