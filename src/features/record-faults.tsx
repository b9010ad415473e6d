import { Callout } from '@ui/page/callout.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { RecordForm } from './use-record-form.ts';

export type FaultyRecord = Pick<RecordForm<unknown>, 'faults' | 'refusal'>;

/** What is wrong with a record that was to be saved: how many fields, and why it was refused. */
export function RecordFaults({ record: { faults, refusal } }: { record: FaultyRecord }) {
  const lists = useText('lists');
  return (
    <>
      {faults > 0 && (
        <Callout tone="error" live>
          {lists('faultSummary', { count: faults })}
        </Callout>
      )}
      {refusal && (
        <Callout tone="error" live>
          {refusal}
        </Callout>
      )}
    </>
  );
}
