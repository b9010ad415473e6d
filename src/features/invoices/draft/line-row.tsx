import { memo, type DragEvent, type KeyboardEvent } from 'react';
import { Icon } from '@ui/signs/icon.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { LineExtras } from './line-extras.tsx';
import { LineFields } from './line-fields.tsx';
import type { LineRowProps } from './line-row-props.ts';

const DRAGGED = 'application/x-quittance-line';

const keysOf =
  ({ index, isLast, acts }: LineRowProps) =>
  (event: KeyboardEvent) => {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (step !== undefined) {
      event.preventDefault();
      acts.move(index, index + step);
    } else if (event.key === 'Enter' && isLast && event.target instanceof HTMLInputElement) acts.add();
  };

const dropped = (event: DragEvent, onMoveFrom: (from: number) => void) => {
  const from = event.dataTransfer.getData(DRAGGED);
  if (from === '') return;
  event.preventDefault();
  onMoveFrom(Number(from));
};

/** One line: typed, filled from a product, or pasted; Alt and the arrows move it. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { index, acts } = props;
  const t = useText('draft');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its fields, is no control
    <li
      className="invoices-line"
      aria-label={t('lineNumber', { line: index + 1 })}
      onKeyDown={keysOf(props)}
      onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
      onDrop={(event) => dropped(event, (from) => acts.move(from, index))}
    >
      <span
        className="invoices-grip"
        draggable
        aria-hidden="true"
        title={t('dragLine', { line: index + 1 })}
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(index))}
      >
        <Icon name="drag" />
      </span>
      <LineFields {...props} />
      <LineExtras {...props} />
    </li>
  );
});
