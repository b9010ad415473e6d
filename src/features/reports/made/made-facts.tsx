import type { MadeReport } from '@services/services.ts';
import { languages } from '@i18n/languages.ts';
import { formatBytes } from '@i18n/format/bytes.ts';
import { formatPeriod } from '@i18n/format/dates.ts';
import { Facts } from '@ui/page/facts.tsx';
import { Link } from '@ui/signs/link.tsx';
import { Section } from '@ui/page/section.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';

/** When, for which days, why, and what its files are known by. */
export function MadeFacts({ made, when }: { made: MadeReport; when: string }) {
  const t = useText('reports');
  const language = useLanguage();
  return (
    <Section title={t('madeHow')}>
      <Facts
        facts={[
          [t('madeAt'), when],
          [t('why'), <Why key="why" runId={made.runId} />],
          [t('period'), formatPeriod(made.from, made.to, language)],
          [t('basis'), made.basis ? t.loose(`basis-${made.basis}`) : ''],
          [t('language'), languages[made.language]],
        ]}
      />
      <ul className="reports-made-files" aria-label={t('files')}>
        {made.files.map(({ fileName, size, sha256 }) => (
          <li key={sha256}>
            {fileName} <span className="q-muted">{formatBytes(size, language)}</span>
            <span className="reports-hash">SHA-256 {sha256}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The run that made it, where it stands recorded; else a person. */
function Why({ runId }: { runId: string }) {
  const t = useText('reports');
  const { automations } = useServices();
  const { data: run } = useLive(`run ${runId}`, async () => runId && automations.run(runId));
  if (runId === '') return t('madeByHand');
  return (
    <Link href={`/automation/runs?open=${runId}`}>
      {run ? t('madeBy', { name: run.name }) : t('madeByRun')}
    </Link>
  );
}
