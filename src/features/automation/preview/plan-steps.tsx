import type { AutomationStep } from '@domain/automation/automation.ts';
import { formatEach } from '@i18n/format/money.ts';
import { saidParams } from '@i18n/said-params.ts';
import type { PlannedLine, PlannedStep } from '@services/services.ts';
import { Callout } from '@ui/page/callout.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import { Link } from '@ui/signs/link.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { serviceIcons, stepWords } from '../step-words.ts';

interface PlanProps {
  plan: readonly PlannedStep[];
  steps: readonly AutomationStep[];
}

/** Step by step what would happen, with its amounts, and what a person should look at before. */
export function PlanSteps({ plan, steps }: PlanProps) {
  const t = useText('automation');
  const language = useLanguage();
  const reasonOf = useRefusal();
  return (
    <ol className="automation-plan">
      {plan.map((planned, index) => {
        const step = steps[index];
        return (
          // oxlint-disable-next-line react/no-array-index-key -- steps have no name but their place
          <li key={index}>
            <h3>
              <Icon name={serviceIcons[planned.service]} />
              <span className="automation-says">
                {step ? stepWords(t, step, language) : t(`service-${planned.service}`)}
              </span>
            </h3>
            {planned.fault && <Callout tone="warning">{reasonOf(planned.fault)}</Callout>}
            <ul>
              {planned.lines.map((line, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- lines have no name but their place
                <PlanLine key={at} line={line} />
              ))}
            </ul>
            {planned.lines.length === 0 && !planned.fault && <p className="q-muted">{t('planNothing')}</p>}
          </li>
        );
      })}
    </ol>
  );
}

function PlanLine({ line: { key, params, tone, amounts, href } }: { line: PlannedLine }) {
  const t = useText('automation');
  const language = useLanguage();
  return (
    <li className={tone === 'warning' ? 'is-warning' : undefined}>
      {tone === 'warning' && <Icon name="warning" />}
      <span>{t.loose(key, saidParams(params, language))}</span>
      {href !== '' && <Link href={href}>{t('look')}</Link>}
      <span className="q-num">{formatEach(amounts, language).join(' + ')}</span>
    </li>
  );
}
