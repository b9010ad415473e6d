import { useState } from 'react';
import type { AutomationStep } from '@domain/automation/automation.ts';
import type { RunFailure, RunResult, RunStep, StepState } from '@domain/automation/run.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import { Link } from '@ui/signs/link.tsx';
import { Status } from '@ui/signs/status.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { serviceIcons, stateSigns, stepWords } from '../step-words.ts';
import { hrefOf, wayOutOf } from './run-words.ts';

interface StepProps {
  step: RunStep;
  /** What it was told. */
  does: AutomationStep | undefined;
  place: number;
  /** The step that ended the chain stands before it. */
  isBehindEnd: boolean;
}

export function RunStepSection({ step, does, place, isBehindEnd }: StepProps) {
  const t = useText('automation');
  const language = useLanguage();
  const reasonOf = useRefusal();
  return (
    <li>
      <h3>
        <span className="automation-place">{place}</span>
        <Icon name={serviceIcons[step.service]} />
        <span className="automation-says">
          {does ? stepWords(t, does, language) : t(`service-${step.service}`)}
        </span>
        <StepSign state={step.state} isBehindEnd={isBehindEnd} />
      </h3>
      {step.fault && step.state !== 'needs-you' && (
        <Callout tone="warning">
          <StoppedAt step={step} /> {reasonOf(step.fault)}
        </Callout>
      )}
      {step.failures.length > 0 && <Failures failures={step.failures} does={does} />}
      {step.results.length > 0 && <Results results={step.results} does={does} />}
    </li>
  );
}

/** D5: at which stage a billing report stopped. */
function StoppedAt({ step: { state, fault } }: { step: RunStep }) {
  const t = useText('automation');
  const codes = useText('pipeline');
  const stage = fault?.params['stage'];
  if (state !== 'stopped' || stage === undefined) return null;
  return <b>{t('stoppedAt', { stage: codes.loose(`stage-${stage}`) })}</b>;
}

/** A step that is left out had nothing to do, or its turn never came. */
function StepSign({ state, isBehindEnd }: { state: StepState; isBehindEnd: boolean }) {
  const t = useText('automation');
  if (state !== 'skipped') return <Status sign={stateSigns[state]}>{t(`state-${state}`)}</Status>;
  return <Status sign="draft">{t(isBehindEnd ? 'notReached' : 'nothingToDo')}</Status>;
}

/** As many as a glance takes in. */
const SHOWN = 12;

interface ResultsProps {
  results: readonly RunResult[];
  does: AutomationStep | undefined;
}

function Results({ results, does }: ResultsProps) {
  const t = useText('automation');
  const [hasAll, setAll] = useState(false);
  const shown = hasAll ? results : results.slice(0, SHOWN);
  return (
    <ul className="automation-results" aria-label={t('results')}>
      {shown.map((result) => {
        const href = hrefOf(result, does);
        return (
          <li key={`${result.kind} ${result.id}`}>
            {href === '' ? result.label : <Link href={href}>{result.label}</Link>}
          </li>
        );
      })}
      {shown.length < results.length && (
        <li>
          <Button variant="subtle" onClick={() => setAll(true)}>
            {t('showAll', { count: results.length })}
          </Button>
        </li>
      )}
    </ul>
  );
}

interface FailuresProps {
  failures: readonly RunFailure[];
  does: AutomationStep | undefined;
}

/** Each with why, and the place where a person puts it right. */
function Failures({ failures, does }: FailuresProps) {
  const t = useText('automation');
  const reasonOf = useRefusal();
  const [hasAll, setAll] = useState(false);
  const shown = hasAll ? failures : failures.slice(0, SHOWN);
  return (
    <ul className="automation-failures" aria-label={t('failures')}>
      {shown.map((failure) => {
        const href = wayOutOf(failure, does);
        return (
          <li key={`${failure.kind} ${failure.id} ${failure.refusal.reason}`}>
            <Icon name="warning" />
            <b>{failure.label}</b>
            <span>{reasonOf(failure.refusal)}</span>
            {href !== '' && <Link href={href}>{t('putRight')}</Link>}
          </li>
        );
      })}
      {shown.length < failures.length && (
        <li>
          <Button variant="subtle" onClick={() => setAll(true)}>
            {t('showAll', { count: failures.length })}
          </Button>
        </li>
      )}
    </ul>
  );
}
