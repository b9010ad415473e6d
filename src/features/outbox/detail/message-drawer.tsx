import { useState } from 'react';
import { isForSome } from '@domain/outbox/transitions.ts';
import type { OutboxRow } from '@services/services.ts';
import { Dialog } from '@ui/layers/dialog.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { EditMessage } from './edit-message.tsx';
import { MessageActs } from './message-acts.tsx';
import { MessageContent } from './message-content.tsx';
import { MessageTries } from './message-tries.tsx';
import { SomeQuestion } from './some-question.tsx';
import { UnknownQuestion } from './unknown-question.tsx';

interface MessageDrawerProps {
  id: string;
  startsEditing: boolean;
  onClose: () => void;
}

/** Everything about one message, beside the list. */
export function MessageDrawer({ id, startsEditing, onClose }: MessageDrawerProps) {
  const t = useText('outbox');
  const { outbox } = useServices();
  const { data, loading } = useLive(`message ${id}`, () => outbox.get(id));
  if (!data) {
    if (loading) return null;
    return (
      <Dialog title={t('list')} size="side" onClose={onClose}>
        <p>{t('notFound')}</p>
      </Dialog>
    );
  }
  return <OpenMessage message={data} startsEditing={startsEditing} onClose={onClose} />;
}

interface OpenMessageProps {
  message: OutboxRow;
  startsEditing: boolean;
  onClose: () => void;
}

function OpenMessage({ message, startsEditing, onClose }: OpenMessageProps) {
  const t = useText('outbox');
  const [isEditing, setEditing] = useState(startsEditing);
  const title = `${t(`kind-${message.kind}`)} ${message.subjectName}`;
  if (isEditing)
    return <EditMessage message={message} title={title} onDone={() => setEditing(false)} onClose={onClose} />;
  return (
    <Dialog title={title} size="side" onClose={onClose}>
      <MessageActs message={message} onEdit={() => setEditing(true)} />
      {message.state === 'unknown' && <UnknownQuestion message={message} />}
      {isForSome(message) && <SomeQuestion message={message} onResend={() => setEditing(true)} />}
      <MessageContent message={message} />
      <MessageTries message={message} />
    </Dialog>
  );
}
