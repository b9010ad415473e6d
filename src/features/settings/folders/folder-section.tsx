import type { Result } from '@domain/result.ts';
import type { OutputFolderStatus } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { Section } from '@ui/page/section.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { PatternForm } from './pattern-form.tsx';

type Folder = { folder: OutputFolderStatus };

export function FolderSection({ folder }: Folder) {
  const t = useText('folders');
  const { outputFolders } = useServices();
  const { id, name, permission } = folder;
  const said = async (outcome: Promise<Result<unknown>>) => {
    const { ok, ...rest } = await outcome;
    if (!ok && 'error' in rest) await showRefusal(rest.error);
    return ok;
  };
  const forget = async () => {
    if (await said(outputFolders.forget(id))) showDone(t('forgotten'));
  };
  return (
    <Section title={t(id)}>
      <div className="q-stack">
        <div className="q-row is-wrapping">
          <output className="q-small">{name === '' ? t('none') : t('chosenName', { name })}</output>
          {permission === 'granted' && <span className="q-small q-muted">{t('granted')}</span>}
          <span className="q-spacer" />
          {name !== '' && (
            <Button variant="subtle" onClick={() => void forget()}>
              {t('forget')}
            </Button>
          )}
          <Button icon="folder" onClick={() => void said(outputFolders.choose(id))}>
            {t(name === '' ? 'choose' : 'chooseOther')}
          </Button>
        </div>
        {(permission === 'prompt' || permission === 'denied') && (
          <Callout
            tone="warning"
            acts={<Button onClick={() => void said(outputFolders.allow(id))}>{t('allow')}</Button>}
          >
            {t(permission)}
          </Callout>
        )}
        {name !== '' && id === 'invoices' && (
          <>
            <PatternForm key={folder.pattern} folder={folder} />
            <Checkbox
              checked={folder.isAutomatic}
              label={t('automatic')}
              hint={t('automaticHint')}
              onChange={(isAutomatic) => void said(outputFolders.set(id, { isAutomatic }))}
            />
          </>
        )}
        {id === 'reports' && <p className="q-small q-muted">{t('reportsHint')}</p>}
      </div>
    </Section>
  );
}
