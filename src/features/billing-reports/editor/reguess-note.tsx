import { Callout } from '@ui/page/callout.tsx';
import { Button } from '@ui/signs/button.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { Draft } from './draft.ts';
import { changesBetween, type Change } from './reguess.ts';
import { useColumnLabel } from './use-column-title.ts';

interface NoteProps {
  before: Draft;
  now: Draft;
  onUndo: () => void;
}

/** What the sample made of the set-up, before any of it is kept. */
export function ReguessNote({ before, now, onUndo }: NoteProps) {
  const t = useText('billing-reports');
  const words = useText('words');
  const labelOf = useColumnLabel([...before.setup.sources, ...now.setup.sources]);
  const changes = changesBetween(before, now);
  const named = ({ what }: Change) => {
    if (what === 'sources') return t('sources');
    if (what === 'columns') return t('layoutNote');
    return what === 'groupBy' ? t('groupBy') : t(`field-${what}`);
  };
  const said = (refs: readonly string[]) => refs.map(labelOf).join(', ') || t('none');
  return (
    <Callout tone="plain" live acts={<Button onClick={onUndo}>{words('undo')}</Button>}>
      <b>{t(changes.length > 0 ? 'reguessed' : 'reguessedSame')}</b>
      {changes.length > 0 && (
        <ul className="billing-changes">
          {changes.map((change) => (
            <li key={change.what}>
              {t('saidOf', { what: named(change), text: `${said(change.from)} → ${said(change.to)}` })}
            </li>
          ))}
        </ul>
      )}
    </Callout>
  );
}
