import { refOf } from '@domain/pipeline/references.ts';
import type { PipelineSource } from '@domain/pipeline/setup.ts';
import { useText } from '@ui/environment/use-text.ts';

/** What a column is called until somebody calls it otherwise. */
export function useColumnTitle(sources: readonly PipelineSource[]): (from: string) => string {
  const t = useText('billing-reports');
  return (from) => {
    if (from.startsWith('@')) return t.loose(`computed-${from.slice(1)}`);
    const ref = refOf(from);
    const isOfBooks = sources.some(({ name, books }) => name === ref?.source && books !== undefined);
    return isOfBooks ? t.loose(`books-${ref?.column ?? ''}`) : (ref?.column ?? from);
  };
}

/** A column with its source before it, as it stands in a list. */
export function useColumnLabel(sources: readonly PipelineSource[]): (from: string) => string {
  const titleOf = useColumnTitle(sources);
  return (from) => {
    const ref = refOf(from);
    return ref ? `${ref.source} · ${titleOf(from)}` : titleOf(from);
  };
}
