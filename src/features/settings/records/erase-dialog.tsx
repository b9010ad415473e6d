import { useState } from 'react';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';

/** The one act that loses everything: a word must be typed. */
export function EraseDialog({ onClose }: { onClose: () => void }) {
  const t = useText('settings');
  const services = useServices();
  const [typed, setTyped] = useState('');
  const word = t('eraseWord');
  const erase = async () => {
    await services.reset();
    location.assign('/');
  };
  return (
    <ConfirmDialog
      title={t('eraseAll')}
      danger
      unavailable={typed.trim().toLowerCase() === word ? undefined : t('typeWord', { word })}
      onConfirm={erase}
      onClose={onClose}
    >
      <p>{t('eraseWarning')}</p>
      <TextInput label={t('typeWord', { word })} value={typed} autoComplete="off" onChange={setTyped} />
    </ConfirmDialog>
  );
}
