import { useState } from 'react';
import type { ReportLayout, ReportTable, SavedReport } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import type { ScreenPart } from '../screen-part.ts';

interface SaveProps extends ScreenPart {
  layout: ReportLayout;
  table: ReportTable;
  saved: SavedReport | undefined;
  onClose: () => void;
}

/** The layout under a name: it stands in the list then, and can be made by an automation. */
export function SaveChoice({ view, onView, layout, table, saved, onClose }: SaveProps) {
  const t = useText('reports');
  const { reports } = useServices();
  const [name, setName] = useState(saved?.name ?? '');
  const [fault, setFault] = useState('');
  const kept = [
    ...(table.compared ? [`${t('compare')} ${t(`compare-${view.compare}`)}`] : []),
    ...(table.customer === '' ? [] : [table.customer]),
  ];
  const save = async (id?: string) => {
    if (name.trim() === '') {
      setFault(t('nameFirst'));
      return;
    }
    const made = await reports.save({
      ...(id !== undefined && { id }),
      name,
      kind: view.kind,
      layout,
      basis: table.basis,
      compare: view.compare,
      customerId: view.customer,
    });
    if (!made.ok) {
      await showRefusal(made.error);
      return;
    }
    showDone(t('saved', { name: made.value.name }));
    onView({ ...view, saved: made.value.id, basis: '', layout: null });
    onClose();
  };
  const remove = async (own: SavedReport) => {
    const removed = await reports.remove(own.id);
    if (!removed.ok) {
      await showRefusal(removed.error);
      return;
    }
    onView({ ...view, saved: '', layout });
    onClose();
    showDone(t('removed', { name: own.name }), async () => {
      const { id: _id, rev: _rev, ...record } = removed.value;
      const back = await reports.save(record);
      if (!back.ok) await showRefusal(back.error);
    });
  };
  return (
    <fieldset>
      <legend className="reports-legend-title">{t('saveTitle')}</legend>
      <div className="reports-save">
        <TextInput
          label={t('saveName')}
          value={name}
          error={fault === '' ? undefined : fault}
          onChange={(next) => {
            setName(next);
            setFault('');
          }}
        />
        {kept.length > 0 && <p className="q-field-hint">{t('saveKeeps', { what: kept.join(' · ') })}</p>}
        <div className="q-row is-wrapping">
          {saved && <Button onClick={() => void save(saved.id)}>{t('saveChanges')}</Button>}
          <Button onClick={() => void save()}>{t('saveAs')}</Button>
          {saved && (
            <Button icon="trash" onClick={() => void remove(saved)}>
              {t('remove')}
            </Button>
          )}
        </div>
      </div>
    </fieldset>
  );
}
