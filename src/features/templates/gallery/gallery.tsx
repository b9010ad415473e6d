import { useMemo, useRef } from 'react';
import { newTemplate } from '@domain/templates/built-in.ts';
import type { Services } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Section } from '@ui/page/section.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { TemplateCard } from './template-card.tsx';
import { Thumbnail } from './thumbnail.tsx';
import { useTemplateActs, type TemplateActs } from './use-template-acts.ts';

type Theme = Awaited<ReturnType<Services['templates']['designs']>>['themes'][number];

/** A theme as it prints before anything is changed. */
function ThemeCard({ theme, acts }: { theme: Theme; acts: TemplateActs }) {
  const t = useText('templates');
  const language = useLanguage();
  const name = theme.name[language];
  const template = useMemo(() => newTemplate(name, theme.id), [name, theme.id]);
  return (
    <li className="q-template-card">
      <button
        type="button"
        className="q-template-open"
        aria-label={t('use', { name })}
        onClick={() => acts.begin(name, theme.id)}
      >
        <Thumbnail template={template} label={name} />
      </button>
      <strong className="q-template-name">{name}</strong>
      <p className="q-small q-muted">{theme.note[language]}</p>
    </li>
  );
}

function ImportButton({ onFile }: { onFile: (file: File) => void }) {
  const t = useText('templates');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon="upload" onClick={() => input.current?.click()}>
        {t('importFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}

/** The templates of the books, and the themes to begin with: all as they really print. */
export function Gallery({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useText('templates');
  const { templates } = useServices();
  const acts = useTemplateActs(onOpen);
  const { data: rows } = useLive('templates', () => templates.all());
  const { data: designs } = useLive('template designs', () => templates.designs());
  return (
    <div className="q-templates">
      {rows && (
        <Section title={t('yours')} acts={<ImportButton onFile={acts.import} />} hasControls>
          {rows.length === 0 ? (
            <p className="q-muted">{t('emptyText')}</p>
          ) : (
            <ul className="q-template-list">
              {rows.map((row) => (
                <TemplateCard key={row.id} row={row} acts={acts} onOpen={onOpen} />
              ))}
            </ul>
          )}
        </Section>
      )}
      {designs && (
        <Section title={t('begin')} note={t('beginNote')}>
          <ul className="q-template-list">
            {designs.themes.map((theme) => (
              <ThemeCard key={theme.id} theme={theme} acts={acts} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
