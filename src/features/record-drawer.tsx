import type { ReactNode } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { RecordFaults, type FaultyRecord } from './record-faults.tsx';
import type { RecordForm } from './use-record-form.ts';

interface RecordDrawerProps {
  title: string;
  record: FaultyRecord & Pick<RecordForm<unknown>, 'busy' | 'submit'>;
  /** For a record that is stored. */
  remove: { label: string; act: () => void } | undefined;
  onClose: () => void;
  children: ReactNode;
}

/** A record beside its list: what is wrong stands on top, "save" at the foot. */
export function RecordDrawer({ title, record, remove, onClose, children }: RecordDrawerProps) {
  const words = useText('words');
  return (
    <Dialog
      title={title}
      size="side"
      onClose={onClose}
      foot={
        <>
          {remove && (
            <Button icon="trash" onClick={remove.act}>
              {remove.label}
            </Button>
          )}
          <Button variant="filled" busy={record.busy} onClick={record.submit}>
            {words('save')}
          </Button>
        </>
      }
    >
      <RecordFaults record={record} />
      {children}
    </Dialog>
  );
}
