import { formatBytes } from '@i18n/format/bytes.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import type { DataSafety } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Facts } from '@ui/page/facts.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { showRefused } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';

function Persistence({ isPersisted }: { isPersisted: boolean }) {
  const t = useText('settings');
  const services = useServices();
  const ask = async () => {
    if (!(await services.storage.persist())) showRefused(t('persistRefused'));
  };
  if (isPersisted) return <>{t('persisted')}</>;
  return (
    <span className="q-row is-wrapping">
      {t('notPersisted')}
      <Button variant="subtle" onClick={() => void ask()}>
        {t('askToPersist')}
      </Button>
    </span>
  );
}

/** What the browser and the device say about these books. */
export function SafetyFacts({ safety }: { safety: DataSafety }) {
  const t = useText('settings');
  const language = useLanguage();
  const { lastBackup, usage, quota } = safety;
  const proven = lastBackup && formatDate(lastBackup.at.slice(0, 10), language);
  return (
    <Facts
      facts={[
        [t('lastBackup'), proven ?? t('never')],
        [t('changesSince'), formatCount(safety.changesSince, language)],
        [t('keeping'), <Persistence key="keeping" isPersisted={safety.persisted} />],
        [
          t('room'),
          t('roomUsed', { used: formatBytes(usage, language), quota: formatBytes(quota, language) }),
        ],
        [t('origin'), <code key="origin">{safety.origin}</code>],
      ]}
    />
  );
}
