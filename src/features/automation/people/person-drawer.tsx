import { useState } from 'react';
import type { Manager } from '@domain/managers/manager.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { languageList, languages } from '@i18n/languages.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
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
  const words = useText('words');
  const lists = useText('lists');
  const language = useLanguage();
  const { managers } = useServices();
  const [isSending, setSending] = useState(false);
  const record = useRecordForm({
    initial: stored ? formOf(stored, home) : blankPerson(language),
    faultsOf,
    wordsOf: t,
    save: (form) => managers.save(managerOf(form)),
    onSaved: ({ name }) => {
      showDone(t('saved', { name }));
      onClose();
    },
  });
  const { form, change, faultAt } = record;
  const remove = async (manager: Manager) => {
    const removed = await managers.remove(manager.id);
    if (!removed.ok) return showRefusal(removed.error);
    onClose();
    showDone(t('removed', { name: manager.name }), async () => {
      const restored = await managers.restore(manager);
      if (!restored.ok) await showRefusal(restored.error);
    });
  };
  if (isSending && stored) return <SendNowDialog manager={stored} onClose={() => setSending(false)} />;
  return (
    <Dialog
      title={stored?.name ?? t('newTitle')}
      size="side"
      onClose={onClose}
      foot={
        <>
          {stored && (
            <Button icon="trash" onClick={() => void remove(stored)}>
              {t('remove')}
            </Button>
          )}
          <Button variant="filled" onClick={record.submit}>
            {words('save')}
          </Button>
        </>
      }
    >
      {record.faults > 0 && (
        <Callout tone="error" live>
          {lists('faultSummary', { count: record.faults })}
        </Callout>
      )}
      {record.refusal && (
        <Callout tone="error" live>
          {record.refusal}
        </Callout>
      )}
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
    </Dialog>
  );
}
