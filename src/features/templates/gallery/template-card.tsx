import { useMemo } from 'react';
import { templateOf } from '@domain/templates/template.ts';
import type { Services } from '@services/services.ts';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { Menu } from '@ui/layers/menu.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { Thumbnail } from './thumbnail.tsx';
import type { TemplateActs } from './use-template-acts.ts';

export type TemplateRow = Awaited<ReturnType<Services['templates']['all']>>[number];

/** One template: its picture, its name, what it is used for, and what can be done with it. */
export function TemplateCard({
  row,
  acts,
  onOpen,
}: {
  row: TemplateRow;
  acts: TemplateActs;
  onOpen: (id: string) => void;
}) {
  const t = useText('templates');
  const template = useMemo(() => templateOf(row), [row]);
  const { name } = row;
  return (
    <li className="q-template-card">
      <button
        type="button"
        className="q-template-open"
        onClick={() => onOpen(row.id)}
        aria-label={t('edit', { name })}
      >
        <Thumbnail template={template} label={name} />
      </button>
      <div className="q-row">
        <strong className="q-template-name">{name}</strong>
        <span className="q-spacer" />
        <Menu
          label={t('more', { name })}
          items={[
            { label: t('edit', { name }), icon: 'edit', onAct: () => onOpen(row.id) },
            row.isDefault
              ? { label: t('useBuiltIn'), icon: 'undo', onAct: () => acts.makeUsual('') }
              : { label: t('makeUsual'), icon: 'check', onAct: () => acts.makeUsual(row.id, name) },
            {
              label: t('duplicate'),
              icon: 'copy',
              onAct: () => acts.duplicate(row.id, t('copyOf', { name })),
            },
            { label: t('export'), icon: 'download', onAct: () => acts.export(row.id) },
            'rule',
            { label: t('remove'), icon: 'trash', onAct: () => acts.remove(row.id, name) },
          ]}
          trigger={(button) => <IconButton icon="more" label={t('more', { name })} {...button} />}
        />
      </div>
      <p className="q-small q-muted">
        {[
          row.isDefault ? t('usual') : '',
          row.customers > 0 ? t('ofCustomers', { count: row.customers }) : '',
        ]
          .filter((text) => text !== '')
          .join(' · ')}
        {row.faults.length > 0 && (
          <span className="q-bad"> {t('faultCount', { count: row.faults.length })}</span>
        )}
      </p>
    </li>
  );
}
