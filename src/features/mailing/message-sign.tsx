import { Status } from '@ui/signs/status.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { shownState, signOf, type MessageStanding } from './message-state.ts';

/** Where a message stands: a word, its sign and its tint. */
export function MessageSign({ message }: { message: MessageStanding }) {
  const t = useText('outbox');
  const state = shownState(message);
  return <Status sign={signOf[state]}>{t(`state-${state}`)}</Status>;
}
