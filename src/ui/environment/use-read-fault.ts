import { useText } from './use-text.ts';

/** A question to the books that threw is a bug or a full disk: said in words, with what can be done. */
export function useReadFault(error: unknown): string | undefined {
  const t = useText('words');
  if (error === undefined) return undefined;
  return t('readFailed', { reason: error instanceof Error ? error.message : typeof error });
}
