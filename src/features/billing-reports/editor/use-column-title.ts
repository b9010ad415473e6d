import { refOf } from '@domain/pipeline/references.ts';
import { useText } from '@ui/environment/use-text.ts';

/** What a column is called until somebody calls it otherwise. */
export function useColumnTitle(): (from: string) => string {
  const t = useText('billing-reports');
  return (from) =>
    from.startsWith('@') ? t.loose(`computed-${from.slice(1)}`) : (refOf(from)?.column ?? from);
}
