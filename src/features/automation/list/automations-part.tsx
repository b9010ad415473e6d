import { useText } from '@ui/environment/use-text.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useReadFault } from '@ui/environment/use-read-fault.ts';
import { useShortcut } from '@ui/environment/use-shortcut.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Section } from '@ui/page/section.tsx';
import { useServices } from '../../services-context.ts';
import { useView } from '../../use-view.ts';
import { AutomationEditor } from '../editor/automation-editor.tsx';
import { StoredDryRun } from '../preview/stored-dry-run.tsx';
import { readAutomations, writeAutomations } from '../view.ts';
import { AutomationList } from './automation-list.tsx';
import { ClosedPowersNote } from './closed-powers-note.tsx';
import { RecipeList } from './recipe-list.tsx';

const address = { read: readAutomations, write: writeAutomations };
const closed = { open: '', recipe: '', preview: '' } as const;

/** A4: what runs by itself, when it does next, and what it missed. */
export default function AutomationsPart() {
  const [view, setView] = useView(address);
  if (view.open !== '')
    return (
      <AutomationEditor
        key={`${view.open} ${view.recipe}`}
        id={view.open}
        recipe={view.recipe}
        onClose={() => setView(closed)}
      />
    );
  return (
    <>
      <Overview
        onAdd={() => setView({ ...closed, open: 'new' })}
        onOpen={(open) => setView({ ...closed, open })}
      />
      {view.preview !== '' && (
        <StoredDryRun key={view.preview} id={view.preview} onClose={() => setView(closed)} />
      )}
    </>
  );
}

function Overview({ onAdd, onOpen }: { onAdd: () => void; onOpen: (id: string) => void }) {
  const t = useText('automation');
  const words = useText('words');
  const { automations } = useServices();
  const { data: rows, error } = useLive('automations', () => automations.list());
  const fault = useReadFault(error);
  useShortcut('n', onAdd);
  if (fault !== undefined) {
    return (
      <Callout
        tone="error"
        live
        acts={<Button onClick={() => location.reload()}>{words('tryAgain')}</Button>}
      >
        {fault}
      </Callout>
    );
  }
  if (!rows) return <p className="q-muted">{words('loading')}</p>;
  const add = (
    <Button variant="filled" icon="plus" onClick={onAdd}>
      {t('add')}
    </Button>
  );
  return (
    <>
      {rows.length === 0 ? (
        <RecipeList title={t('emptyTitle')} onAdd={onAdd} />
      ) : (
        <Section title={t('list')} note={String(rows.length)} acts={add} hasControls>
          <AutomationList rows={rows} onOpen={onOpen} />
        </Section>
      )}
      {rows.length > 0 && <RecipeList title={t('moreRecipes')} />}
      <ClosedPowersNote />
    </>
  );
}
