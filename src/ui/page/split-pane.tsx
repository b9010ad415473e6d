import './split-pane.css';
import type { ReactNode } from 'react';
import { classNames } from '../signs/class-names.ts';
import { IconButton } from '../signs/icon-button.tsx';
import { Tabs } from './tabs.tsx';
import { useIsWide } from '../environment/use-media.ts';
import { useText } from '../environment/use-text.ts';

interface SplitPaneProps {
  list: ReactNode;
  /** Nothing = nothing chosen: the list has all the room. */
  detail?: ReactNode;
  /** The document beside the facts. */
  paper?: ReactNode;
  tab: 'facts' | 'pdf';
  onTab: (tab: 'facts' | 'pdf') => void;
  onClose: () => void;
  /** Names of the panes. */
  labels: { list: string; detail: string };
}

/** List, detail and PDF side by side; on less than 1100 px one pane at a time with tabs Facts / PDF. */
export function SplitPane({ list, detail, paper, tab, onTab, onClose, labels }: SplitPaneProps) {
  const t = useText('words');
  const isWide = useIsWide();
  const hasDetail = detail !== undefined && detail !== null && detail !== false;
  const showsPaper = Boolean(paper) && (isWide || tab === 'pdf');
  const head = hasDetail && !isWide && (
    <div className="q-pane-tabs">
      <IconButton icon="chevron-left" label={t('backToList')} onClick={onClose} />
      {Boolean(paper) && (
        <Tabs
          label={labels.detail}
          value={tab}
          onChange={onTab}
          tabs={[
            { value: 'facts', label: t('facts') },
            { value: 'pdf', label: 'PDF' },
          ]}
        />
      )}
    </div>
  );
  return (
    <div
      className={classNames('q-panes', hasDetail && 'has-detail', hasDetail && Boolean(paper) && 'has-paper')}
    >
      {(!hasDetail || isWide) && (
        <section className="q-pane" aria-label={labels.list}>
          {list}
        </section>
      )}
      {hasDetail && (isWide || tab === 'facts' || !paper) && (
        <section className="q-pane" aria-label={labels.detail}>
          {head}
          {detail}
        </section>
      )}
      {hasDetail && showsPaper && (
        <section className="q-pane is-paper" aria-label="PDF">
          {head}
          {paper}
        </section>
      )}
    </div>
  );
}
