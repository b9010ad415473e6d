import { useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { isReloading } from './update/stale-chunks.ts';

const faultOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const detailOf = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** A bug stops one screen, not the app: says so, offers two ways out and the fault to report. */
export function BrokenScreen({ error }: { error: unknown }) {
  const t = useText('shell');
  const [copied, setCopied] = useState(false);
  if (isReloading()) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.href}\n${navigator.userAgent}\n${detailOf(error)}`);
    setCopied(true);
  };
  return (
    <div className="q-page" role="alert">
      <EmptyState
        title={t('brokenTitle')}
        acts={
          <>
            <Button variant="filled" onClick={() => location.reload()}>
              {t('reload')}
            </Button>
            <Button href="/">{t('goHome')}</Button>
            <Button variant="subtle" icon={copied ? 'check' : 'copy'} onClick={() => void copy()}>
              {t(copied ? 'copied' : 'copyFault')}
            </Button>
          </>
        }
      >
        {t('broken', { reason: faultOf(error) })}
      </EmptyState>
    </div>
  );
}
