import './parts-bar.css';
import { layParts } from '@domain/charts/parts.ts';
import { useWidth } from './use-width.ts';

const HEIGHT = 26;
const GAP = 2;
const LEAST = 3;

/** One bar in up to five steps, from calm to grave; the table under it is the legend. */
export function PartsBar({
  label,
  values,
}: {
  /** What it shows, with the shares in words. */
  label: string;
  values: readonly { key: string; value: number; said: string }[];
}) {
  const [box, width] = useWidth<HTMLDivElement>();
  const parts = layParts(
    values.map(({ value }) => value),
    Math.max(width, 1),
    GAP,
    LEAST,
  );
  return (
    <div ref={box} className="q-parts">
      <span className="q-sr">{label}</span>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        {width > 0 &&
          parts.map(({ index, x, width: wide }) => (
            <rect key={values[index]!.key} x={x} width={wide} height={HEIGHT} className={`is-step-${index}`}>
              <title>{values[index]!.said}</title>
            </rect>
          ))}
      </svg>
    </div>
  );
}

/** The colour of a step beside its name. */
export const StepKey = ({ step }: { step: number }) => (
  <i className={`q-step-key is-step-${step}`} aria-hidden="true" />
);
