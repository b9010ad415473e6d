import { useRef, useState } from 'react';
import type { BroughtBack, PaperFile } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sayRefusal } from '../../features/say-refusal.ts';
import { useServices } from '../../features/services-context.ts';

/** Books that were lost come back out of the PDFs that left them (B25): as many as there are, at once. */
export function BringBack() {
  const t = useText('welcome');
  const services = useServices();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const tell = ({ invoices, customers, missing }: BroughtBack) => {
    if (invoices === 0) setSaid(t('backNone'));
    else showDone(t('backDone', { invoices, customers, missing: missing.length }));
  };
  const bringBack = async (files: PaperFile[]) => {
    setBusy(true);
    const back = await services.papers.bringBack(files, {
      onProgress: ({ done, total }) => setSaid(t('backReading', { done, total })),
    });
    setBusy(false);
    if (back.ok) tell(back.value);
    else setSaid(await sayRefusal(back.error));
  };
  return (
    <>
      <Button variant="subtle" busy={busy} onClick={() => input.current?.click()}>
        {t('back')}
      </Button>
      <p className="q-tiny q-muted" aria-live="polite">
        {said === '' ? t('backHint') : said}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".pdf"
        data-testid="bring-back"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) void bringBack(files.map((blob) => ({ name: blob.name, blob })));
        }}
      />
    </>
  );
}
