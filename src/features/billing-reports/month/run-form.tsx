import { useState } from 'react';
import { amountIn } from '@domain/money/amount-in.ts';
import { sourceFor } from '@domain/pipeline/source-for.ts';
import type { PipelineRun, PipelineSetup } from '@domain/pipeline/setup.ts';
import { formatMonth } from '@i18n/format/dates.ts';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { DropZone } from '@ui/files/drop-zone.tsx';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { Section } from '@ui/page/section.tsx';
import { Button } from '@ui/signs/button.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { runTask } from '@ui/tasks/task-store.ts';
import { useOneAct } from '@ui/environment/use-one-at-a-time.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sayRefusal, showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';

interface Given {
  source: string;
  file: File;
}

interface RunFormProps {
  setup: PipelineSetup;
  /** The newest first. */
  runs: readonly PipelineRun[];
  onRun: (runId: string) => void;
}

/** The month, the files that came in, and what their sender says is in them. */
export function RunForm({ setup, runs, onRun }: RunFormProps) {
  const [last] = runs;
  const t = useText('billing-reports');
  const services = useServices();
  const today = useToday();
  const [typed, setTyped] = useState('');
  const [given, setGiven] = useState<Given[]>([]);
  const [rows, setRows] = useState('');
  const [amount, setAmount] = useState('');
  const period = typed || (last ? monthAfter(last) : lastMonth(today));
  const take = async (files: File[]) => {
    const looked = await Promise.all(
      files.map(async (file) => {
        const look = await services.pipeline.look(file);
        if (!look.ok) await showRefusal(look.error);
        return look.ok ? [{ file, source: sourceFor(setup, look.value.columns, file.name) }] : [];
      }),
    );
    setGiven((before) => [...before, ...looked.flat()]);
  };
  const missing = setup.sources.filter(
    ({ name, books }) =>
      !books &&
      !given.some(({ source }) => source === name) &&
      !last?.filesIn.some(({ source }) => source === name),
  );
  const stated = amount.trim() === '' ? null : amountIn(amount.trim().replace(',', '.'), setup.currency);
  const [run, isRunning] = useOneAct(async () => {
    const expected = {
      ...(rows.trim() === '' ? {} : { rows: Number(rows) }),
      ...(stated?.ok ? { amount: stated.value } : {}),
    };
    const name = t('taskName', { name: setup.name, month: formatMonth(period, t.language) });
    await runTask(name, async (task) => {
      const made = await services.pipeline.run({ setupId: setup.id, period, files: given, expected }, task);
      if (!made.ok) {
        const said = await sayRefusal(made.error);
        if (made.error.name !== 'Cancelled') await showRefusal(made.error);
        return { ok: false, result: said };
      }
      setGiven((now) => now.filter((one) => !given.includes(one)));
      onRun(made.value.id);
      const href = `/billing-reports?setup=${setup.id}&run=${made.value.id}`;
      const isStopped = made.value.state === 'stopped';
      return {
        ok: !isStopped,
        result: t(isStopped ? 'taskStopped' : 'taskDone'),
        link: { href, label: t('open') },
        isSeen: !isStopped,
      };
    });
  });
  return (
    <Section title={t('runTitle')}>
      <div className="billing-run">
        <TextInput label={t('month')} type="month" value={period} placeholder="2025-01" onChange={setTyped} />
        <TextInput
          label={t('statedRows')}
          hint={t('optional')}
          value={rows}
          isNumber
          inputMode="numeric"
          error={/^\d*$/.test(rows.trim()) ? undefined : t('statedRowsFault')}
          onChange={setRows}
        />
        <TextInput
          label={t('statedAmount')}
          hint={t('optional')}
          value={amount}
          isNumber
          inputMode="decimal"
          suffix={setup.currency}
          error={stated?.ok === false ? t('statedAmountFault') : undefined}
          onChange={setAmount}
        />
      </div>
      <DropZone
        accept=".csv,.txt,.xlsx,.xls,.ods,.xlsb"
        multiple
        choose={t('chooseFiles')}
        variant="default"
        onFiles={(files) => void take(files)}
      >
        <h3>{t('dropTitle')}</h3>
        <p className="q-muted q-small">{t('dropHint')}</p>
      </DropZone>
      {given.length > 0 && <GivenFiles setup={setup} given={given} onChange={setGiven} />}
      <LastFiles setup={setup} last={last} given={given} />
      <div className="q-row">
        <RunButton
          answered={runs.find((one) => one.period === period && one.state === 'answered')}
          unavailable={
            missing.length > 0
              ? t('filesMissing', { names: missing.map(({ name }) => name).join(', ') })
              : undefined
          }
          busy={isRunning}
          onRun={run}
        />
      </div>
    </Section>
  );
}

/** BR28: a month that the customer has answered is run again only by whoever says so. */
function RunButton({
  answered,
  unavailable,
  busy,
  onRun,
}: {
  answered: PipelineRun | undefined;
  unavailable: string | undefined;
  busy: boolean;
  onRun: () => Promise<void>;
}) {
  const t = useText('billing-reports');
  const [isAsking, setIsAsking] = useState(false);
  const stage = answered?.stages.find(({ id }) => id === 'answer');
  const act = () => (answered ? setIsAsking(true) : void onRun());
  return (
    <>
      <Button variant="filled" icon="automation" busy={busy} unavailable={unavailable} onClick={act}>
        {t('run')}
      </Button>
      {isAsking && answered && (
        <ConfirmDialog
          title={t('runAgainTitle', { month: formatMonth(answered.period, t.language) })}
          confirm={t('runAgain')}
          danger
          onConfirm={() => void onRun()}
          onClose={() => setIsAsking(false)}
        >
          <p>
            {t('runAgainSaid', {
              month: formatMonth(answered.period, t.language),
              file: answered.answer?.fileName ?? '',
            })}
          </p>
          <p>
            {t('runAgainLoses', {
              accepted: stage?.control.out.rows ?? 0,
              held: stage?.control.held.rows ?? 0,
            })}
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

function GivenFiles({
  setup,
  given,
  onChange,
}: {
  setup: PipelineSetup;
  given: readonly Given[];
  onChange: (given: Given[]) => void;
}) {
  const t = useText('billing-reports');
  const options = setup.sources.flatMap(({ name, books }) => (books ? [] : { value: name, label: name }));
  return (
    <ul className="billing-given">
      {given.map((one, at) => (
        <li key={`${one.file.name} ${at}`}>
          <b>{one.file.name}</b>
          <NativeSelect
            label={t('sourceOf', { file: one.file.name })}
            className="billing-quiet-label"
            value={one.source}
            options={options}
            onChange={(source) =>
              onChange(given.map((other, place) => (place === at ? { ...one, source } : other)))
            }
          />
          <IconButton
            icon="close"
            label={t('removeFile', { file: one.file.name })}
            onClick={() => onChange(given.filter((_, place) => place !== at))}
          />
        </li>
      ))}
    </ul>
  );
}

/** A source that gets no file now is read as it was last read, one of the books from the books. */
function LastFiles({
  setup,
  last,
  given,
}: {
  setup: PipelineSetup;
  last: PipelineRun | undefined;
  given: readonly Given[];
}) {
  const t = useText('billing-reports');
  const ours = setup.sources.flatMap(({ name, books }) => (books ? name : []));
  const again = setup.sources.flatMap(({ name, books }) => {
    if (books) return [];
    const files = last?.filesIn.filter(({ source }) => source === name) ?? [];
    return files.length === 0 || given.some(({ source }) => source === name)
      ? []
      : [t('saidOf', { what: name, text: files.map((file) => file.name).join(', ') })];
  });
  const said = [
    ...(again.length > 0 ? [t('asLastRead', { files: again.join(' · ') })] : []),
    ...(ours.length > 0 ? [t('fromBooks', { names: ours.join(', ') })] : []),
  ];
  return said.map((text) => (
    <p key={text} className="q-small q-muted billing-again">
      {text}
    </p>
  ));
}

/** The month after the last one that was run to its end, else the same again. */
function monthAfter({ period, state }: PipelineRun): string {
  if (state === 'stopped' || state === 'done') return period;
  const [year = 0, month = 0] = period.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

function lastMonth(today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
