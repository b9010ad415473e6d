import { useState } from 'react';
import type { Manager } from '@domain/managers/manager.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { languageList, languages } from '@i18n/languages.ts';
import { Button } from '@ui/signs/button.tsx';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { actWithUndo } from '../../act-with-undo.ts';
import { RecordDrawer } from '../../record-drawer.tsx';
import { useServices } from '../../services-context.ts';
import { useCompany } from '../../use-company.ts';
import { useRecordForm } from '../../use-record-form.ts';
import { blankPerson, faultsOf, formOf, managerOf } from './person-form.ts';
import { SendNowDialog } from './send-now-dialog.tsx';
import { SubscriptionsField } from './subscriptions-field.tsx';

/** A manager beside the list. */
export function PersonDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText('people');
  const { managers } = useServices();
  const company = useCompany();
  const isNew = id === 'new';
  const { data: stored, loading } = useLive(`manager ${id}`, async () =>
    isNew ? undefined : managers.get(id),
  );
  if (!company || (loading && !isNew)) return null;
  if (!stored && !isNew) {
    return (
      <Dialog title={t('title')} size="side" onClose={onClose}>
        <p>{t('gone')}</p>
      </Dialog>
    );
  }
  return <OpenDrawer stored={stored} home={company.currency} onClose={onClose} />;
}

interface DrawerProps {
  stored: Manager | undefined;
  home: CurrencyCode;
  onClose: () => void;
}

function OpenDrawer({ stored, home, onClose }: DrawerProps) {
  const t = useText('people');
  const language = useLanguage();
  const { managers } = useServices();
  const [isSending, setSending] = useState(false);
  const record = useRecordForm({
    initial: stored ? formOf(stored, home) : blankPerson(language),
    faultsOf,
    wordsOf: t,
    save: (form, opened) => managers.save(managerOf(form), managerOf(opened)),
    onSaved: ({ name }) => {
      showDone(t('saved', { name }));
      onClose();
    },
  });
  const { form, change, faultAt } = record;
  const remove = async (manager: Manager) => {
    const isRemoved = await actWithUndo({
      act: () => managers.remove(manager.id),
      undo: () => managers.restore(manager),
      words: t('removed', { name: manager.name }),
    });
    if (!isRemoved) return;
    record.discard();
    onClose();
  };
  if (isSending && stored) return <SendNowDialog manager={stored} onClose={() => setSending(false)} />;
  return (
    <RecordDrawer
      title={stored?.name ?? t('newTitle')}
      record={record}
      remove={stored && { label: t('remove'), act: () => void remove(stored) }}
      onClose={onClose}
    >
      {stored && (
        <div>
          <Button
            icon="send"
            unavailable={stored.subscriptions.length === 0 ? t('sendNone') : undefined}
            onClick={() => setSending(true)}
          >
            {t('sendNow')}
          </Button>
        </div>
      )}
      <TextInput
        label={t('name')}
        required
        value={form.name}
        error={faultAt('name')}
        onChange={(name) => change({ name })}
      />
      <TextInput
        label={t('email')}
        type="email"
        required
        value={form.email}
        error={faultAt('email')}
        onChange={(email) => change({ email })}
      />
      <NativeSelect
        label={t('language')}
        hint={t('languageHint')}
        value={form.language}
        options={languageList.map((code) => ({ value: code, label: languages[code] }))}
        onChange={(to) => change({ language: to })}
      />
      <SubscriptionsField
        rows={form.subscriptions}
        home={home}
        faultAt={faultAt}
        onRows={(subscriptions) => change({ subscriptions })}
      />
      <Checkbox
        label={t('isActive')}
        hint={t('isActiveHint')}
        checked={form.isActive}
        onChange={(isActive) => change({ isActive })}
      />
    </RecordDrawer>
  );
}
