import { requiredFacts } from '@domain/templates/built-in.ts';
import type { TemplateFact } from '@domain/templates/template.ts';
import { Button } from '@ui/signs/button.tsx';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { moved, replaced, reworded, withFact } from './change.ts';
import { faultIn, type EditorTools } from './editor-tools.ts';
import { LanguageChoice } from './language-choice.tsx';
import { LiquidArea } from '../../liquid/liquid-area.tsx';
import { SortRows } from './sort-rows.tsx';

function FactRow({ tools, fact }: { tools: EditorTools; fact: TemplateFact }) {
  const t = useText('templates');
  const { template, change, language } = tools;
  const name = t(`fact-${fact.kind}`);
  const set = (part: Partial<TemplateFact>, field?: string) =>
    change({ ...template, facts: replaced(template.facts, fact.id, part) }, field);
  return (
    <>
      <Checkbox
        checked={fact.on}
        disabled={requiredFacts.has(fact.kind)}
        aria-label={t('show', { name })}
        onChange={(on) => set({ on })}
      />
      <span className="q-sort-name">{name}</span>
      <input
        className="q-input"
        aria-label={`${name}: ${t('label')}`}
        placeholder={t('label')}
        maxLength={60}
        value={fact.label[language] ?? ''}
        onChange={(event) =>
          set(
            { label: reworded(fact.label, language, event.currentTarget.value) },
            `${fact.id} label ${language}`,
          )
        }
      />
    </>
  );
}

/** Which dates and references stand in their block, in which order and under which labels. */
export function FactsPanel({ tools }: { tools: EditorTools }) {
  const t = useText('templates');
  const { template, change, language, faults, designs } = tools;
  const { facts } = template;
  const own = facts.filter(({ kind, on }) => kind === 'own' && on);
  return (
    <div className="q-pane-body">
      <LanguageChoice tools={tools} />
      <SortRows
        rows={facts}
        nameOf={({ kind }) => t(`fact-${kind}`)}
        onMove={(from, to) => change({ ...template, facts: moved(facts, from, to) })}
      >
        {(fact) => <FactRow tools={tools} fact={fact} />}
      </SortRows>
      <Button variant="subtle" icon="plus" onClick={() => change(withFact(template))}>
        {t('addFact')}
      </Button>
      {own.map((fact) => (
        <LiquidArea
          key={fact.id}
          label={`${fact.label[language] ?? t('fact-own')}: ${t('text')}`}
          value={fact.text[language] ?? ''}
          rows={2}
          fault={faultIn(faults, fact.id, 'text', language)}
          variables={designs.variables}
          onChange={(said) =>
            change(
              { ...template, facts: replaced(facts, fact.id, { text: reworded(fact.text, language, said) }) },
              `${fact.id} text ${language}`,
            )
          }
        />
      ))}
    </div>
  );
}
