import { useMemo, useState } from 'react';
import type { Company } from '@domain/parties/parties.ts';
import { templateOf, type StoredTemplate, type TemplateFault } from '@domain/templates/template.ts';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { Tabs } from '@ui/page/tabs.tsx';
import { useIsWide } from '@ui/environment/use-media.ts';
import { useShortcut } from '@ui/environment/use-shortcut.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { Panel } from '../view.ts';
import { BlockList } from './block-list.tsx';
import { BlockPanel } from './block-panel.tsx';
import { ColumnsPanel } from './columns-panel.tsx';
import type { Designs, EditorTools, OpenTemplateProps } from './editor-tools.ts';
import { FactsPanel } from './facts-panel.tsx';
import { LookPanel } from './look-panel.tsx';
import { Paper } from './paper.tsx';
import { useHistory, type Undoable } from './use-history.ts';
import { useSave } from './use-save.ts';

type EditorProps = OpenTemplateProps & { stored: StoredTemplate; designs: Designs; company: Company };

/** The preview knows the texts as they are now, but in one language; the last save knows them in all. */
function newestFaults(
  shown: readonly TemplateFault[],
  saved: readonly TemplateFault[],
  language: string,
): TemplateFault[] {
  const others = saved.filter((fault) => fault.language !== '' && fault.language !== language);
  return [...shown, ...others];
}

function Head({
  name,
  isSaving,
  history,
  onClose,
}: {
  name: string;
  isSaving: boolean;
  history: Pick<Undoable<unknown>, 'undo' | 'redo'>;
  onClose: () => void;
}) {
  const t = useText('templates');
  return (
    <div className="q-pane-bar">
      <IconButton icon="chevron-left" label={t('back')} onClick={onClose} />
      <strong className="q-template-name">{name}</strong>
      <span className="q-spacer" />
      <output className="q-tiny q-muted">{isSaving ? t('saving') : t('saved')}</output>
      <IconButton
        icon="undo"
        label={t('undo')}
        unavailable={history.undo ? undefined : t('undo')}
        onClick={() => history.undo?.()}
      />
      <IconButton
        icon="redo"
        label={t('redo')}
        unavailable={history.redo ? undefined : t('redo')}
        onClick={() => history.redo?.()}
      />
    </div>
  );
}

const settings: readonly Panel[] = ['block', 'look', 'columns', 'facts'];
const onPhone: readonly Panel[] = ['blocks', ...settings, 'pdf'];

/** Blocks at the left, the settings of what is chosen in the middle, the document at the right; tabs where it is narrow. */
export function TemplateEditor({ view, onView, onClose, stored, designs, company }: EditorProps) {
  const t = useText('templates');
  const isWide = useIsWide();
  const history = useHistory(useMemo(() => templateOf(stored), [stored]));
  const [language, setLanguage] = useState(company.documentLanguage);
  const [invoiceId, setInvoiceId] = useState('');
  const [follows, setFollows] = useState(true);
  const { isSaving, faults: savedFaults } = useSave(stored, history.now);
  const [shownFaults, setShownFaults] = useState<readonly TemplateFault[]>([]);
  useShortcut('mod+z', () => history.undo?.());
  const tools: EditorTools = {
    template: history.now,
    change: history.change,
    designs,
    faults: newestFaults(shownFaults, savedFaults, language),
    language,
    onLanguage: setLanguage,
    hasPayLink: (company.payLink ?? '') !== '',
  };
  const panel = isWide && !settings.includes(view.panel) ? 'block' : view.panel;
  const panels = isWide ? settings : onPhone;
  const blocks = (
    <BlockList tools={tools} current={view.block} onChoose={(block) => onView({ block, panel: 'block' })} />
  );
  const paper = (
    <Paper
      template={history.now}
      language={language}
      onFaults={setShownFaults}
      isShown={isWide || panel === 'pdf'}
      invoiceId={invoiceId}
      onInvoice={setInvoiceId}
      follows={follows}
      onFollows={setFollows}
    />
  );
  return (
    <div className="q-template-editor">
      {isWide && (
        <section className="q-pane" aria-label={t('blocks')}>
          <Head name={history.now.name} isSaving={isSaving} history={history} onClose={onClose} />
          {blocks}
        </section>
      )}
      <section className="q-pane" aria-label={t('parts')}>
        {!isWide && <Head name={history.now.name} isSaving={isSaving} history={history} onClose={onClose} />}
        <div className="q-template-tabs">
          <Tabs
            label={t('parts')}
            value={panel}
            onChange={(chosen) => onView({ panel: chosen })}
            tabs={panels.map((value) => ({ value, label: t(value) }))}
          />
        </div>
        {panel === 'blocks' && blocks}
        {panel === 'block' && <BlockPanel key={view.block} tools={tools} id={view.block} />}
        {panel === 'look' && <LookPanel tools={tools} />}
        {panel === 'columns' && <ColumnsPanel tools={tools} />}
        {panel === 'facts' && <FactsPanel tools={tools} />}
        {!isWide && (
          <div className="q-paper-panel" hidden={panel !== 'pdf'}>
            {paper}
          </div>
        )}
      </section>
      {isWide && (
        <section className="q-pane is-paper" aria-label="PDF">
          {paper}
        </section>
      )}
    </div>
  );
}
