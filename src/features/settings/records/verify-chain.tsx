import { useState } from 'react';
import type { ChainReport } from '@domain/journal/journal.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { runTask } from '@ui/tasks/task-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';

function Verdict({ report }: { report: ChainReport }) {
  const t = useText('settings');
  if (report.ok) {
    return (
      <Callout tone="good" live>
        {t('chainWhole', { count: report.entries })}{' '}
        <code className="q-tiny">{report.headHash.slice(0, 24)}…</code>
      </Callout>
    );
  }
  const { seq = 0, why = '', record } = report.firstBroken ?? {};
  return (
    <Callout tone="error" live>
      {t('chainBroken', { seq: String(seq), why })}
      {record && (
        <>
          {' '}
          <code className="q-tiny">{`${record.table} ${record.id}`}</code>
        </>
      )}
    </Callout>
  );
}

/** Reads the whole journal and every record again. */
export function VerifyChain() {
  const t = useText('settings');
  const services = useServices();
  const [report, setReport] = useState<ChainReport | null>(null);
  const [busy, setBusy] = useState(false);
  const verify = async () => {
    setBusy(true);
    await runTask(t('verify'), async (task) => {
      const found = await services.audit.verify(task);
      setReport(found);
      return { ok: found.ok, result: t(found.ok ? 'chainWhole' : 'chainFaulty', { count: found.entries }) };
    }).finally(() => setBusy(false));
  };
  return (
    <div className="q-stack">
      <div>
        <Button busy={busy} onClick={() => void verify()}>
          {t('verifyNow')}
        </Button>
      </div>
      {report && <Verdict report={report} />}
    </div>
  );
}
