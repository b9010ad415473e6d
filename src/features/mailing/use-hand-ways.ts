import { chatText, mailtoOf, whatsAppLink } from '@domain/outbox/hand-over.ts';
import type { HandWay } from '@domain/outbox/message.ts';
import type { Result } from '@domain/result.ts';
import type { ComposedMessage } from '@services/mail/composed.ts';
import type { MessageTarget, NamedFile } from '@services/services.ts';
import { openAddress } from '@ui/files/open-address.ts';
import { printFile } from '@ui/files/print-file.ts';
import { saveFile } from '@ui/files/save-file.ts';
import { shareFile, sharesFiles } from '@ui/files/share-file.ts';
import { showRefused } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../say-refusal.ts';
import { useServices } from '../services-context.ts';

/** Takes a composed mail out of the house; false where nothing left. */
export function useHandWays(
  target: MessageTarget,
  message: ComposedMessage,
): (way: HandWay) => Promise<boolean> {
  const t = useText('by-hand');
  const { outbox, customers } = useServices();
  const given = async (made: Promise<Result<NamedFile>>, give: (made: NamedFile) => void) => {
    const outcome = await made;
    if (outcome.ok) give(outcome.value);
    else await showRefusal(outcome.error);
    return outcome.ok;
  };
  const download = () =>
    given(outbox.takeOut(target, 'downloaded'), ({ file, fileName }) => saveFile(file, fileName));
  /** The sheet opens inside the gesture: the file is ready before it. */
  const share = async (text: string) => {
    const [first] = message.files;
    if (!first) return false;
    const file = new Blob([first.bytes as Uint8Array<ArrayBuffer>], { type: first.contentType });
    const outcome = await shareFile(file, first.fileName, text);
    if (outcome === 'refused') showRefused(t('shareRefused'));
    return outcome === 'shared';
  };
  const chat = async () => {
    const text = chatText(message);
    if (sharesFiles()) return share(text);
    const customer = message.customerId === '' ? undefined : await customers.get(message.customerId);
    const phone =
      customer?.contacts.find((contact) => contact.type !== 'other' && contact.phone !== '')?.phone ?? '';
    openAddress(whatsAppLink(text, phone));
    return download();
  };
  const ways: Record<HandWay, () => Promise<boolean>> = {
    share: () => share(''),
    'email-draft': () => given(outbox.eml(target), ({ file, fileName }) => saveFile(file, fileName)),
    'mail-program': async () => {
      const isSaved = await download();
      if (isSaved) openAddress(mailtoOf(message));
      return isSaved;
    },
    whatsapp: chat,
    download,
    print: () => given(outbox.takeOut(target, 'printed'), ({ file }) => printFile(file)),
  };
  return (way) => ways[way]();
}
