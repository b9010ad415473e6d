import { paymentMethods } from '@domain/receivables/methods/registry.ts';
import type { FieldProps } from '@ui/fields/field.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { useText } from '@ui/environment/use-text.ts';

/** How a method is called; a write-off has none. */
export function useMethodName(): (id: string) => string {
  const t = useText('receivables');
  return (id) => (id === '' ? '' : t.loose(`method-${id}`));
}

/** How the money moves. Credit is a choice only where it makes sense, under the words that fit. */
export function MethodField({
  value,
  onChange,
  credit,
  ...field
}: FieldProps & {
  value: string;
  onChange: (method: string) => void;
  /** What choosing credit means here; without it, it is no choice. */
  credit?: string | undefined;
}) {
  const nameOf = useMethodName();
  const options = paymentMethods
    .filter(({ movesMoney }) => movesMoney || credit !== undefined)
    .map(({ id, movesMoney }) => ({ value: id, label: movesMoney ? nameOf(id) : (credit ?? nameOf(id)) }));
  return <NativeSelect {...field} value={value} options={options} onChange={onChange} />;
}
