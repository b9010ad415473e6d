import { payLinkVariables, payUrl, samplePayLinkValues } from '@domain/invoicing/pay-link.ts';
import { Button } from '@ui/signs/button.tsx';
import { Link } from '@ui/signs/link.tsx';
import { Section } from '@ui/page/section.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { CompanyDraft } from '../use-company-draft.ts';

/** Where customers pay online (B16): the pattern, what it can name, and what it becomes. */
export function PayLinkSection({ draft: { company, change, faultAt } }: { draft: CompanyDraft }) {
  const t = useText('settings');
  const reasonOf = useRefusal();
  const pattern = company.payLink ?? '';
  const example = pattern.trim() === '' ? null : payUrl(pattern, samplePayLinkValues);
  const fault = example && !example.ok ? reasonOf(example.error) : faultAt('payLink');
  return (
    <Section
      title={t('payLink')}
      note={t('payLinkNote')}
      acts={<Link href="/templates">{t('templates')}</Link>}
    >
      <div className="q-stack">
        <TextInput
          label={t('payLinkPattern')}
          hint={t('payLinkHint')}
          placeholder="https://pay.example/{{ invoice_number }}"
          spellCheck={false}
          inputMode="url"
          value={pattern}
          error={fault}
          onChange={(payLink) => change({ payLink })}
        />
        <fieldset className="q-row is-wrapping">
          <legend className="q-field-label">{t('payLinkInsert')}</legend>
          {payLinkVariables.map((name) => (
            <Button
              key={name}
              variant="subtle"
              onClick={() => change({ payLink: `${pattern}{{ ${name} }}` })}
            >
              {name}
            </Button>
          ))}
        </fieldset>
        {example?.ok && (
          <output className="q-small">
            <span className="q-muted">{t('payLinkExample')}</span> <code>{example.value}</code>
          </output>
        )}
      </div>
    </Section>
  );
}
