import { useState } from 'react';
import { Button } from '../signs/button.tsx';
import { ConfirmDialog } from '../layers/confirm-dialog.tsx';
import { Section } from '../page/section.tsx';
import { runTask } from '../tasks/task-store.ts';
import { TaskTray } from '../tasks/task-tray.tsx';
import { showDone, showRefused } from '../layers/toast-store.ts';
import { Toasts } from '../layers/toasts.tsx';

const steps = 40;

const slowWork = () =>
  runTask('Make 40 documents', async ({ signal, onProgress }) => {
    for (let done = 0; done < steps && !signal.aborted; done += 1) {
      onProgress({ phase: 'Rendering', done, total: steps });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return { ok: !signal.aborted, result: signal.aborted ? 'Stopped, nothing kept' : '40 documents' };
  });

export function LayersPart() {
  const [asks, setAsks] = useState(false);
  return (
    <Section title="Layers">
      <div className="q-row is-wrapping">
        <Button onClick={() => setAsks(true)}>Issue 14 invoices</Button>
        <Button onClick={() => showDone('2 rows excluded', () => {})}>Toast with undo</Button>
        <Button onClick={() => showRefused('The period is locked until 31 October 2026.')}>Refusal</Button>
        <Button onClick={() => void slowWork()}>Long work</Button>
      </div>
      {asks && (
        <ConfirmDialog title="Issue 14 invoices" onConfirm={() => {}} onClose={() => setAsks(false)}>
          They get the numbers F-2026-0422 to F-2026-0435 and can no longer be changed.
        </ConfirmDialog>
      )}
      <Toasts />
      <TaskTray />
    </Section>
  );
}
