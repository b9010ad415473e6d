import type { PipelineRun, PipelineStage, Side, StagePart } from '@domain/pipeline/setup.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import { saidParams } from '@i18n/said-params.ts';
import { Callout } from '@ui/page/callout.tsx';
import { Status } from '@ui/signs/status.tsx';
import { useText } from '@ui/environment/use-text.ts';

const sides = ['in', 'out', 'rejected', 'held'] as const;

/** D6: every stage with what went in and what became of it; the one that stopped says by how much. */
export function StageList({ run }: { run: PipelineRun }) {
  return (
    <ol className="billing-stages">
      {run.stages.map((stage, at) => (
        <li key={stage.id} className={`billing-stage is-${stage.state}`}>
          <Stage stage={stage} no={at + 1} currency={run.currency} />
        </li>
      ))}
    </ol>
  );
}

function Stage({ stage, no, currency }: { stage: PipelineStage; no: number; currency: string }) {
  const t = useText('billing-reports');
  const codes = useText('pipeline');
  const refusals = useText('refusals');
  const name = codes.loose(`stage-${stage.id}`);
  return (
    <section aria-label={name}>
      <div className="billing-stage-head">
        <span className="billing-stage-no" aria-hidden="true">
          {no}
        </span>
        <h3>{name}</h3>
        <StageState state={stage.state} />
      </div>
      <p className="q-small q-muted">{t(`about-${stage.id}`)}</p>
      {stage.state !== 'waiting' && <Flows stage={stage} currency={currency} />}
      {stage.fault && (
        <Callout tone="error">
          {refusals.loose(stage.fault.reason, saidParams(stage.fault.params, t.language))}
        </Callout>
      )}
      {stage.parts.length + stage.findings.length > 0 && <Details stage={stage} currency={currency} />}
    </section>
  );
}

function StageState({ state }: { state: PipelineStage['state'] }) {
  const t = useText('billing-reports');
  if (state === 'waiting') return <Status sign="draft">{t('stageWaiting')}</Status>;
  return state === 'done' ? (
    <Status sign="paid">{t('stageDone')}</Status>
  ) : (
    <Status sign="overdue">{t('stageStopped')}</Status>
  );
}

/** In = goes on + set aside + held, side by side. */
function Flows({ stage, currency }: { stage: PipelineStage; currency: string }) {
  const t = useText('billing-reports');
  const codes = useText('pipeline');
  return (
    <dl className="billing-flows">
      {sides.map((side) => {
        const { rows, amounts } = stage.control[side];
        return (
          <div key={side} className={`billing-flow is-${side}`} data-side={side}>
            <dt>{codes.loose(`side-${side}`)}</dt>
            <dd>
              <b className="q-num">{formatCount(rows, t.language)}</b>
              <span className="q-num">{formatMoney(amounts[currency] ?? 0, currency, t.language)}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Details({ stage, currency }: { stage: PipelineStage; currency: string }) {
  const t = useText('billing-reports');
  const codes = useText('pipeline');
  const telling = stage.parts.filter((part) => isTelling(part));
  return (
    <details className="billing-details" open={stage.state === 'stopped'}>
      <summary>{t('details', { count: stage.parts.length + stage.findings.length })}</summary>
      <ul>
        {stage.parts.map((part) => (
          <li key={`${part.side} ${part.code}`}>
            <span className="billing-part-side">{codes.loose(`side-${part.side}`)}</span>
            <span>
              {codes.loose(`part-${part.code}`)}
              {telling.includes(part) && <Examples examples={part.examples} count={part.rows} />}
            </span>
            <span className="q-num">{formatCount(part.rows, t.language)}</span>
            <span className="q-num">{formatMoney(part.amount, currency, t.language)}</span>
          </li>
        ))}
        {stage.findings.map(({ code, count, examples }) => (
          <li key={code}>
            <span className="billing-part-side">{t('told')}</span>
            <span>
              {codes.loose(`told-${code}`)}
              <Examples examples={examples} count={count} />
            </span>
            <span className="q-num">{formatCount(count, t.language)}</span>
            <span />
          </li>
        ))}
      </ul>
    </details>
  );
}

const quiet = new Set([
  'read',
  'new',
  'spotted',
  'joined',
  'grouped',
  'written',
  'amount-not-shown',
  'asked-lines',
  'accepted',
  'billed',
]);
const isTelling = ({ code, side }: StagePart): boolean => side !== ('in' satisfies Side) && !quiet.has(code);

const SHOWN = 8;

function Examples({ examples, count }: { examples: readonly string[]; count: number }) {
  const t = useText('billing-reports');
  if (examples.length === 0) return null;
  const shown = examples.slice(0, SHOWN);
  const more = count - shown.length;
  return (
    <span className="q-small q-muted billing-examples">
      {shown.join(', ')}
      {more > 0 && ` ${t('andMore', { count: more })}`}
    </span>
  );
}
