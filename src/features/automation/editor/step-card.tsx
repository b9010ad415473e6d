import type { KeyboardEvent } from 'react';
import { Icon } from '@ui/signs/icon.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { serviceIcons } from '../step-words.ts';
import { StepOptionsFields } from './step-options.tsx';
import type { StepForm } from './steps.ts';

interface StepCardProps {
  step: StepForm;
  index: number;
  count: number;
  faultAt: (field: string) => string | undefined;
  onChange: (step: StepForm) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  onDrag: (isDragged: boolean) => void;
}

/** One service of the chain: its place, its name, what it is told. */
export function StepCard({ step, index, count, faultAt, onChange, onMove, onRemove, onDrag }: StepCardProps) {
  const t = useText('automation');
  const name = t(`service-${step.service}`);
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    onMove(index + by);
  };
  return (
    <fieldset className="automation-step" aria-label={t('stepName', { place: index + 1, name })}>
      <div className="automation-step-head">
        <button
          type="button"
          className="automation-handle"
          aria-label={t('dragStep', { name })}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            onDrag(true);
          }}
          onDragEnd={() => onDrag(false)}
          onKeyDown={press}
        >
          <Icon name="drag" />
        </button>
        <span className="automation-place">{index + 1}</span>
        <Icon name={serviceIcons[step.service]} />
        <b>{name}</b>
        <span className="q-spacer" />
        <IconButton
          icon="arrow-up"
          label={t('stepUp', { name })}
          unavailable={index === 0 ? t('stepIsFirst') : undefined}
          onClick={() => onMove(index - 1)}
        />
        <IconButton
          icon="arrow-down"
          label={t('stepDown', { name })}
          unavailable={index === count - 1 ? t('stepIsLast') : undefined}
          onClick={() => onMove(index + 1)}
        />
        <IconButton icon="trash" label={t('stepRemove', { name })} onClick={onRemove} />
      </div>
      <div className="automation-step-body">
        <StepOptionsFields step={step} faultAt={faultAt} onChange={onChange} />
      </div>
    </fieldset>
  );
}
