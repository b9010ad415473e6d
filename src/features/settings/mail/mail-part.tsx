import './mail.css';
import { MailSenderPart } from './mail-sender-part.tsx';
import { RelayPart } from './relay-part.tsx';
import { MailTextsPart } from './mail-texts-part.tsx';

/** Everything about mails: from whom they are, through which relay they leave, and what they say. */
export default function MailPart() {
  return (
    <>
      <MailSenderPart />
      <RelayPart />
      <MailTextsPart />
    </>
  );
}
