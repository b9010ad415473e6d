import { Icon } from '@ui/signs/icon.tsx';
import { Link } from '@ui/signs/link.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useBooksName } from '../../features/books-choice.ts';
import { useServices } from '../../features/services-context.ts';

/** "Saved on this device" is always true; the sign says how safe that is. Leads to the backups. */
export function SafetyGauge() {
  const t = useText('shell');
  const services = useServices();
  const { data } = useLive('safety', () => services.storage.status());
  // The sample is made anew at any time: nothing can be lost.
  const isSample = useBooksName() === 'sample';
  const level = isSample ? 'safe' : (data?.level ?? 'safe');
  const isOnlyUnkept = data?.reasons.every((reason) => reason === 'not-persisted') ?? false;
  const attention = t(isOnlyUnkept ? 'safetyUnkept' : 'safetyAttention');
  const name = { safe: t('safetySafe'), attention, danger: t('safetyDanger') }[level];
  return (
    <Link className={`q-safety is-${level}`} href="/settings/backups" aria-label={name} title={name}>
      <Icon small name={level === 'safe' ? 'shield' : 'shield-warning'} />
      <span className="q-safety-words">{level === 'danger' ? t('safetyDanger') : t('savedHere')}</span>
    </Link>
  );
}
