import type { OutboxRow } from '@services/services.ts';
import { BulkBar } from '@ui/lists/bulk-bar.tsx';
import { Button } from '@ui/signs/button.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { canRetryTogether, canWithdraw } from '../mailing/message-state.ts';
import { useMessageActs } from './use-message-acts.ts';

interface ChosenBarProps {
  chosen: ReadonlySet<string>;
  rows: readonly OutboxRow[];
  onClear: () => void;
}

/** Withdraw or try again what was chosen, as far as each of them lets. */
export function ChosenBar({ chosen, rows, onClear }: ChosenBarProps) {
  const t = useText('outbox');
  const acts = useMessageActs();
  const shown = rows.filter(({ id }) => chosen.has(id));
  const going = shown.filter(canWithdraw);
  const again = shown.filter(canRetryTogether).map(({ id }) => id);
  const run = async (done: Promise<boolean>) => {
    if (await done) onClear();
  };
  return (
    <BulkBar count={t('chosen', { count: chosen.size })} onClear={onClear}>
      <Button
        icon="undo"
        unavailable={going.length === 0 ? t('withdrawNone') : undefined}
        onClick={() => void run(acts.withdraw(going))}
      >
        {t('withdrawCount', { count: going.length })}
      </Button>
      <Button
        icon="refresh"
        unavailable={again.length === 0 ? t('retryNone') : undefined}
        onClick={() => void run(acts.retry(again))}
      >
        {t('retryCount', { count: again.length })}
      </Button>
    </BulkBar>
  );
}
