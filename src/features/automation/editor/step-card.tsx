import { useId, useState, type KeyboardEvent } from 'react';
import { Icon } from '@ui/signs/icon.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { serviceIcons, stepWords } from '../step-words.ts';
import { StepOptionsFields } from './step-options.tsx';
import type { StepForm } from './steps.ts';

interface StepCardProps {
  step: StepForm;
  index: number;
  count: number;
  /** Shown open at first: it was just added. */
  startsOpen: boolean;
  /** Something in it is at fault: it cannot be shut. */
  isFaulty: boolean;
  faultAt: (field: string) => string | undefined;
  onChange: (step: StepForm) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  onDrag: (isDragged: boolean) => void;
}

/** One service of the chain: its place, its name, what it is told. */
export function StepCard({
  step,
  index,
  count,
  startsOpen,
  isFaulty,
  faultAt,
  onChange,
  onMove,
  onRemove,
  onDrag,
}: StepCardProps) {
  const t = useText('automation');
  const language = useLanguage();
  const bodyId = useId();
  const [wasOpened, setOpened] = useState(startsOpen);
  const isOpen = wasOpened || isFaulty;
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
        <button
          type="button"
          className="automation-fold"
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => setOpened(!isOpen)}
        >
          <span className="automation-place">{index + 1}</span>
          <Icon name={serviceIcons[step.service]} />
          <span className="automation-fold-words">
            <b>{name}</b>
            <small>{stepWords(t, step, language)}</small>
          </span>
          <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} small />
        </button>
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
      <div id={bodyId} className="automation-step-body" hidden={!isOpen}>
        {isOpen && <StepOptionsFields step={step} faultAt={faultAt} onChange={onChange} />}
      </div>
    </fieldset>
  );
}
