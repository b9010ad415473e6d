import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { SplitPane } from '@ui/page/split-pane.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { BesideList, Written } from './beside-list.ts';

/** Goes elsewhere, once nothing that was typed is lost by it. */
export type Leave = (go: () => void) => void;

interface RecordPanesProps {
  list: (leave: Leave) => ReactNode;
  /** The record, or its editor. */
  detail: ReactNode;
  onClose: () => void;
  labels: { list: string; detail: string };
}

/** A list, and the record that is open or written beside it: what was typed there is not discarded unasked. */
export function RecordPanes({ list, detail, onClose, labels }: RecordPanesProps) {
  const t = useText('lists');
  const [written] = useState(() => new Written());
  const [asked, setAsked] = useState<{ go: () => void }>();
  const leave = async (go: () => void) => {
    const { isTyped, saving } = written;
    if (saving) {
      // What is refused is mended first.
      if (await saving) go();
    } else if (isTyped) setAsked({ go });
    else go();
  };
  return (
    <BesideList value={written}>
      <SplitPane
        list={list((go) => void leave(go))}
        detail={detail}
        tab="facts"
        onTab={() => undefined}
        onClose={() => void leave(onClose)}
        labels={labels}
      />
      {asked && (
        <ConfirmDialog
          title={t('leaveTitle')}
          confirm={t('leaveAct')}
          danger
          onConfirm={asked.go}
          onClose={() => setAsked(undefined)}
        >
          <p>{t('leaveText')}</p>
        </ConfirmDialog>
      )}
    </BesideList>
  );
}
