import { formatTime } from '@i18n/format/instants.ts';
import { Button } from '@ui/signs/button.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useCompany } from '../../use-company.ts';
import type { SaveState } from './use-autosave.ts';

interface DraftHeadProps {
  state: SaveState;
  faults: number;
  onShowFaults: () => void;
  onDone: () => void;
  /** Gives up what could not be stored. */
  onDiscard: () => void;
  onLeave: () => void;
}

/** Whether the draft is stored, and the way out. */
export function DraftHead({ state, faults, onShowFaults, onDone, onDiscard, onLeave }: DraftHeadProps) {
  const t = useText('draft');
  return (
    <div className="q-pane-bar invoices-editor-head">
      <IconButton icon="chevron-left" label={t('leaveEditor')} onClick={onLeave} />
      <output className="q-small q-muted">
        <SaveWords state={state} faults={faults} />
      </output>
      <span className="q-spacer" />
      {state.kind === 'faulty' && faults > 0 && (
        <Button variant="subtle" onClick={onShowFaults}>
          {t('showFaults')}
        </Button>
      )}
      {(state.kind === 'refused' || (state.kind === 'faulty' && faults > 0)) && (
        <Button variant="subtle" onClick={onDiscard}>
          {t('discard')}
        </Button>
      )}
      <Button variant="filled" onClick={onDone}>
        {t('done')}
      </Button>
    </div>
  );
}

function SaveWords({ state, faults }: { state: SaveState; faults: number }) {
  const t = useText('draft');
  const reasonOf = useRefusal();
  const timeZone = useCompany()?.timeZone ?? 'UTC';
  if (state.kind === 'saved') {
    return t('savedAt', { time: formatTime(state.at, timeZone) });
  }
  if (state.kind === 'refused') return <span className="q-bad">{reasonOf(state.refusal)}</span>;
  if (state.kind === 'faulty' && faults > 0) return t('notSaved', { count: faults });
  if (state.kind === 'clean') return null;
  return t('saving');
}
