import './bar-chart.css';
import { useId, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { BarChart as Laid, Place, PlacedBar } from '@domain/charts/bars.ts';
import { useText } from '../environment/use-text.ts';
import { classNames } from '../signs/class-names.ts';
import { barLayout, roughWidth } from './bar-layout.ts';
import { LABELLED_UP_TO, type BarData } from './chart-data.ts';
import { useWidth } from './use-width.ts';

const HEIGHT = 240;
/** The tip stays inside the chart. */
const TIP_EDGE = 130;

const BarNumber = ({ place, isOnFill, text }: { place: Place; isOnFill: boolean; text: string }) => (
  <text
    x={place.x}
    y={place.y}
    textAnchor="middle"
    className={classNames('is-number', isOnFill && place.where === 'inside' && 'is-inside')}
  >
    {text}
  </text>
);

function Bar({
  bar,
  isNamed,
  data,
}: {
  bar: PlacedBar;
  isNamed: boolean;
  data: BarData & { first: number };
}) {
  const { value, expected = 0 } = data.groups[bar.group + data.first]!.bars[bar.series]!;
  const isFull = bar.series === 0;
  return (
    <>
      <rect {...bar.rect} rx="1.5" className={`is-series-${bar.series}`} />
      {bar.expected && (
        <rect
          x={bar.expected.rect.x + 0.75}
          y={bar.expected.rect.y + 0.75}
          width={Math.max(0, bar.expected.rect.width - 1.5)}
          height={Math.max(0, bar.expected.rect.height - 1.5)}
          rx="1.5"
          className="is-expected"
        />
      )}
      {isNamed && bar.label && <BarNumber place={bar.label} isOnFill={isFull} text={data.onBar(value)} />}
      {isNamed && bar.expected?.label && (
        <BarNumber place={bar.expected.label} isOnFill={false} text={data.onBar(expected)} />
      )}
    </>
  );
}

function Ground({ chart, data }: { chart: Laid; data: BarData & { first: number } }) {
  const end = chart.plot.x + chart.plot.width;
  return (
    <>
      {chart.lines.map(({ value, y }) => (
        <g key={value}>
          <line
            className={value === 0 ? 'q-bars-zero' : 'q-bars-line'}
            x1={chart.plot.x}
            x2={end}
            y1={y}
            y2={y}
          />
          <text x={chart.plot.x - 8} y={y + 4} textAnchor="end">
            {data.onAxis(value)}
          </text>
        </g>
      ))}
      {chart.strips.map(({ middle }, at) => (
        <text key={data.groups[at + data.first]!.key} x={middle} y={chart.height - 7} textAnchor="middle">
          {data.groups[at + data.first]!.name}
        </text>
      ))}
    </>
  );
}

/** Bars with their numbers on them. A pointer over a group or the arrow keys say it in words; the table has all of it. */
export function BarChart({ label, data }: { label: string; data: BarData }) {
  const t = useText('charts');
  const keysId = useId();
  const [box, width] = useWidth<HTMLElement>();
  const [current, setCurrent] = useState<number | null>(null);
  const { chart, first } = barLayout(data, {
    width: Math.max(width, 1),
    height: HEIGHT,
    measure: roughWidth,
  });
  const shown = { ...data, first };
  const bars = chart.bars.length;
  const move = (event: KeyboardEvent) => {
    const last = chart.strips.length - 1;
    const at = current ?? (event.key === 'ArrowLeft' ? last + 1 : -1);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (event.key === 'Escape') setCurrent(null);
    if (to === undefined) return;
    event.preventDefault();
    setCurrent(Math.min(last, Math.max(0, to)));
  };
  const point = (event: PointerEvent<HTMLElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const at = chart.strips.findIndex((strip) => x >= strip.x && x < strip.x + strip.width);
    setCurrent(at < 0 ? null : at);
  };
  const strip = current === null ? undefined : chart.strips[current];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- reading, not acting: the table has the same
    <figure
      ref={box}
      aria-label={label}
      aria-describedby={keysId}
      className="q-bars"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys read it bar by bar
      tabIndex={0}
      onKeyDown={move}
      onBlur={() => setCurrent(null)}
      onPointerMove={point}
      onPointerLeave={() => setCurrent(null)}
    >
      <svg width={width} height={HEIGHT} aria-hidden="true">
        {width > 0 && (
          <>
            {strip && (
              <rect
                x={strip.x}
                y={strip.y}
                width={strip.width}
                height={strip.height}
                className="q-bars-strip is-current"
              />
            )}
            <Ground chart={chart} data={shown} />
            {chart.bars.map((bar) => (
              <Bar
                key={`${bar.group} ${bar.series}`}
                bar={bar}
                isNamed={bars <= LABELLED_UP_TO}
                data={shown}
              />
            ))}
          </>
        )}
      </svg>
      <p id={keysId} className="q-sr">
        {t('keys')}
      </p>
      <output
        className="q-bars-tip"
        style={{ left: Math.min(width - TIP_EDGE, Math.max(TIP_EDGE, strip?.middle ?? 0)) }}
      >
        {current === null ? '' : data.groups[current + first]?.said}
      </output>
    </figure>
  );
}
