import type { ReactNode } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { RecordFaults } from './record-faults.tsx';
import type { RecordForm } from './use-record-form.ts';

interface RecordEditorProps {
  title: string;
  record: Pick<RecordForm<unknown>, 'faults' | 'refusal' | 'busy' | 'submit' | 'discard'>;
  onCancel: () => void;
  /** At the start of the foot, away from "cancel" and "save". */
  acts?: ReactNode;
  children: ReactNode;
}

/** The pane in which a record is written: what is wrong stands on top, "save" at the foot. */
export function RecordEditor(props: RecordEditorProps) {
  const { submit, discard } = props.record;
  const t = useText('words');
  const cancel = () => {
    discard();
    props.onCancel();
  };
  return (
    <form
      className="q-pane-body"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 className="q-pane-title">{props.title}</h2>
      <RecordFaults record={props.record} />
      {props.children}
      <div className="q-pane-foot">
        {props.acts}
        <span className="q-spacer" />
        <Button onClick={cancel}>{t('cancel')}</Button>
        <Button variant="filled" type="submit" busy={props.record.busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
