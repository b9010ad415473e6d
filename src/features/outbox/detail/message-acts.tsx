import type { OutboxRow } from '@services/services.ts';
import { ActionBar, type Act } from '@ui/page/action-bar.tsx';
import { classNames } from '@ui/signs/class-names.ts';
import { useText } from '@ui/environment/use-text.ts';
import { MessageSign } from '../../mailing/message-sign.tsx';
import { canRetry, canWithdraw, needsYou } from '../../mailing/message-state.ts';
import { nextWords } from '../../mailing/message-words.ts';
import { useAround } from '../../mailing/use-around.ts';
import { useMessageActs } from '../use-message-acts.ts';

const byTheRelay = ['key-refused', 'key-revoked', 'origin-refused', 'not-a-relay', 'sender-refused'];

/** Where it stands, what comes next, and what a person can do about it. */
export function MessageActs({ message, onEdit }: { message: OutboxRow; onEdit: () => void }) {
  const t = useText('outbox');
  const around = useAround();
  const { retry, withdraw } = useMessageActs();
  const { id, state, trouble } = message;
  const acts: Act[] = [];
  if (trouble && byTheRelay.includes(trouble.reason))
    acts.push({ label: t('toSettings'), variant: 'filled', href: '/settings/mail' });
  if (canWithdraw(message)) acts.push({ label: t('correct'), icon: 'edit', onClick: onEdit });
  if (canRetry(message) && state !== 'unknown') {
    const isNow = state === 'waiting';
    acts.push({ label: t(isNow ? 'tryNow' : 'sendAgain'), icon: 'refresh', onClick: () => void retry([id]) });
  }
  if (canWithdraw(message))
    acts.push({ label: t('withdraw'), icon: 'undo', onClick: () => void withdraw([message]) });
  return (
    <div className="q-stack">
      <p className="q-row is-wrapping">
        <MessageSign message={message} />
        <span className={classNames('q-small', needsYou(message) && 'q-bad')}>
          {nextWords(t, message, around)}
        </span>
      </p>
      {trouble && trouble.said !== '' && (
        <p className="q-tiny q-muted">{t('serverSaid', { said: trouble.said })}</p>
      )}
      {acts.length > 0 && <ActionBar label={t('acts')} acts={acts} />}
    </div>
  );
}
