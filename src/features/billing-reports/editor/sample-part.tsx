import { useEffect, useState } from 'react';
import type { LayoutSample } from '@domain/pipeline/job.ts';
import type { Refusal } from '@domain/result.ts';
import { formatMonth } from '@i18n/format/dates.ts';
import { saidParams } from '@i18n/said-params.ts';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Section } from '@ui/page/section.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { droppedFiles, type Draft } from './draft.ts';

const PAUSE_MS = 350;

/** The report as it stands, over the files that are there: made by the very code that will make it. */
export function SamplePart({ draft, setupId }: { draft: Draft; setupId: string | undefined }) {
  const t = useText('billing-reports');
  const codes = useText('pipeline');
  const refusals = useText('refusals');
  const { sample, fault } = useSample(draft, setupId);
  return (
    <Section title={t('sampleTitle')} note={t('sampleNote')}>
      {fault && (
        <Callout tone="plain" live>
          {refusals.loose(fault.reason, saidParams(params(fault, t), t.language))}
        </Callout>
      )}
      {sample && (
        <>
          {sample.faults.map(({ code, rows, examples }) => (
            <Callout key={code} tone="warning">
              {t('saidOf', { what: codes.loose(`part-${code}`), text: t('lines', { count: rows }) })}
              {examples.length > 0 && ` (${examples.join(', ')})`}
            </Callout>
          ))}
          <SimpleTable
            label={t('sampleTitle')}
            head={sample.heads.map(({ title, isRight }, at) => ({
              text: title || `${at + 1}`,
              isMoney: isRight,
            }))}
            rows={sample.rows.map(({ cells, isSum }, at) => ({
              key: String(at),
              cells: cells.map((cell) => (isSum ? <b key={at}>{cell}</b> : cell)),
            }))}
          />
          <p className="q-small q-muted">
            {t('sampleMonths')} {monthsSaid(sample, t)}
          </p>
        </>
      )}
    </Section>
  );
}

const SHOWN = 6;

function monthsSaid({ months }: LayoutSample, t: ReturnType<typeof useText<'billing-reports'>>): string {
  const said = months
    .slice(-SHOWN)
    .map(({ month, rows }) => `${formatMonth(month, t.language)} (${t('lines', { count: rows })})`);
  return (months.length > SHOWN ? ['…', ...said] : said).join(' · ');
}

function params(
  { params: own }: Refusal,
  t: ReturnType<typeof useText<'billing-reports'>>,
): Refusal['params'] {
  const field = own['field'];
  return typeof field === 'string' ? { ...own, field: t.loose(`field-${field}`) } : own;
}

function useSample(draft: Draft, setupId: string | undefined) {
  const services = useServices();
  const [state, setState] = useState<{ sample: LayoutSample | null; fault: Refusal | null }>({
    sample: null,
    fault: null,
  });
  const key = JSON.stringify([
    draft.setup,
    droppedFiles(draft.files).map(({ source, file }) => [source, file.name]),
  ]);
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      const files = droppedFiles(draft.files).map(({ source, file }) => ({ source, file }));
      const input = { ...draft.setup, ...(setupId === undefined ? {} : { id: setupId }) };
      void services.pipeline.sample(input, files).then((made) => {
        if (isStale) return;
        setState((last) =>
          made.ok ? { sample: made.value, fault: null } : { sample: last.sample, fault: made.error },
        );
      });
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the draft
  }, [key]);
  return state;
}
