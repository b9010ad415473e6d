import type { ServiceId } from '@domain/automation/automation.ts';
import { formatEach } from '@i18n/format/money.ts';
import type { PlannedLine, PlannedStep } from '@services/services.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { Icon } from '@ui/signs/icon.tsx';
import type { IconName } from '@ui/signs/icons.ts';
import { Link } from '@ui/signs/link.tsx';

const icons: Record<ServiceId, IconName> = {
  'read-files': 'import',
  'generate-invoices': 'invoice',
  'generate-reports': 'file',
  'send-invoices': 'send',
  'send-reports': 'mail',
  'billing-report': 'transactions',
};

interface Line {
  key: string;
  icon: IconName;
  isWarning: boolean;
  text: string;
  amounts: string;
  href: string;
}

/** Every line of a plan in words: what each step would do, and what keeps it from it. */
export function usePlanLines(): (plan: readonly PlannedStep[]) => Line[] {
  const t = useText('automation');
  const language = useLanguage();
  const why = useRefusal();
  const lineOf = (service: ServiceId, line: PlannedLine, key: string): Line => ({
    key,
    icon: line.tone === 'warning' ? 'warning' : icons[service],
    isWarning: line.tone === 'warning',
    text: t.loose(line.key, line.params),
    amounts: formatEach(line.amounts, language).join(', '),
    // What goes well is read; what stays behind is mended.
    href: line.tone === 'warning' ? line.href : '',
  });
  return (plan) =>
    plan.flatMap(({ service, lines, fault }, step) => {
      const said = lines.map((line, at) => lineOf(service, line, `${step} ${at}`));
      if (!fault) return said;
      const text = why(fault);
      return [
        ...said,
        { key: `${step} fault`, icon: 'warning', isWarning: true, text, amounts: '', href: '' },
      ];
    });
}

export function PlanLines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="home-plan">
      {lines.map(({ key, icon, isWarning, text, amounts, href }) => (
        <li key={key} className={isWarning ? 'is-warning' : undefined}>
          <Icon name={icon} />
          <span>{href === '' ? text : <Link href={href}>{text}</Link>}</span>
          <span className="q-num q-muted">{amounts}</span>
        </li>
      ))}
    </ul>
  );
}
