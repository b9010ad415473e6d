import { useLayoutEffect, useRef, useState, type DragEvent } from 'react';
import { newId } from '../new-id.ts';
import type { ServiceId } from '@domain/automation/automation.ts';
import { Button } from '@ui/signs/button.tsx';
import { Menu } from '@ui/layers/menu.tsx';
import { Section } from '@ui/page/section.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { serviceIcons } from '../step-words.ts';
import { StepCard } from './step-card.tsx';
import { blankStep, moved, serviceIds, type StepForm } from './steps.ts';

interface StepsFieldProps {
  steps: readonly StepForm[];
  faultAt: (field: string) => string | undefined;
  /** Places of steps in which something is at fault. */
  faultyAt: ReadonlySet<number>;
  onSteps: (steps: StepForm[]) => void;
}

/** The chain in its order: added from a list, moved by the arrow keys or dragged, taken out with a way back. */
export function StepsField({ steps, faultAt, faultyAt, onSteps }: StepsFieldProps) {
  const t = useText('automation');
  const [dragged, setDragged] = useState(-1);
  const [over, setOver] = useState(-1);
  const latest = useRef(steps);
  // The way back outlives this drawing: it puts the step among those that are there then.
  useLayoutEffect(() => {
    latest.current = steps;
  });
  const fault = faultAt('steps');
  const move = (from: number, to: number) => {
    if (to >= 0 && to < steps.length && from !== to) onSteps(moved(steps, from, to));
  };
  const add = (service: ServiceId) => onSteps([...steps, { ...blankStep(service), id: newId() }]);
  const remove = (at: number) => {
    const step = steps[at];
    if (!step) return;
    onSteps(steps.filter((_, index) => index !== at));
    showDone(t('stepRemoved', { step: t(`service-${step.service}`) }), () =>
      onSteps(latest.current.toSpliced(Math.min(at, latest.current.length), 0, step)),
    );
  };
  const drop = (event: DragEvent, index: number) => {
    event.preventDefault();
    if (dragged !== -1) move(dragged, index);
    setDragged(-1);
    setOver(-1);
  };
  return (
    <Section title={t('chain')} note={t('chainNote')}>
      {fault !== undefined && (
        <p className="q-field-error" role="alert">
          {fault}
        </p>
      )}
      <ol className="automation-steps">
        {steps.map((step, index) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is for the mouse; the keys do the same
          <li
            key={step.id}
            className={over === index && dragged !== -1 ? 'is-over' : undefined}
            onDragOver={(event) => {
              if (dragged === -1) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => drop(event, index)}
          >
            <StepCard
              step={step}
              index={index}
              count={steps.length}
              startsOpen={step.id.startsWith('new-')}
              isFaulty={faultyAt.has(index)}
              faultAt={(field) =>
                faultAt(`steps.${index}.${field}`) ?? faultAt(`steps.${index}.options.${field}`)
              }
              onChange={(changed) => onSteps(steps.map((one) => (one.id === step.id ? changed : one)))}
              onMove={(to) => move(index, to)}
              onRemove={() => remove(index)}
              onDrag={(isDragged) => {
                setDragged(isDragged ? index : -1);
                if (!isDragged) setOver(-1);
              }}
            />
          </li>
        ))}
      </ol>
      <Menu
        label={t('addStep')}
        items={serviceIds.map((service) => ({
          label: t(`service-${service}`),
          icon: serviceIcons[service],
          onAct: () => add(service),
        }))}
        trigger={(button) => (
          <Button icon="plus" {...button}>
            {t('addStep')}
          </Button>
        )}
      />
    </Section>
  );
}
