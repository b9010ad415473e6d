import type { OutboxCounts } from '@services/services.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import { Icon } from '@ui/signs/icon.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useOfflineSince } from '../../features/mailing/connection.ts';

/** Is there a network, how many mails wait, does one need a person. Leads to the outbox. */
export function OutboxSign({ counts }: { counts: OutboxCounts | undefined }) {
  const t = useText('shell');
  const language = useLanguage();
  const isOffline = useOfflineSince() !== null;
  const { waiting = 0, needsYou = 0, delivered = 0 } = counts ?? {};
  const [name, icon] = isOffline
    ? [t('outboxOffline', { count: waiting }), 'offline' as const]
    : needsYou > 0
      ? [t('outboxNeedsYou', { count: needsYou }), 'mail-warning' as const]
      : waiting > 0
        ? [t('outboxWaits', { count: waiting }), 'mail' as const]
        : [t('outboxQuiet'), delivered > 0 ? ('mail-sent' as const) : ('mail' as const)];
  const shown = !isOffline && needsYou > 0 ? needsYou : waiting;
  return (
    <Link
      className={needsYou > 0 && !isOffline ? 'q-safety q-mails is-danger' : 'q-safety q-mails'}
      href="/outbox"
      aria-label={name}
      title={name}
    >
      <Icon small name={icon} />
      {shown > 0 && <span className="q-num">{formatCount(shown, language)}</span>}
    </Link>
  );
}
