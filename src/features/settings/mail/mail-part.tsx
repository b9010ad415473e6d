import './mail.css';
import { MailSenderPart } from './mail-sender-part.tsx';
import { MailTextsPart } from './mail-texts-part.tsx';
import { RelayPart } from './relay-part.tsx';

/** Everything about mails: how they leave, from whom they are and what they say. */
export default function MailPart() {
  return (
    <>
      <RelayPart />
      <MailSenderPart />
      <MailTextsPart />
    </>
  );
}
