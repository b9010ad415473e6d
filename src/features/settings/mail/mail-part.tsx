import './mail.css';
import { MailSenderPart } from './mail-sender-part.tsx';
import { MailTextsPart } from './mail-texts-part.tsx';

/** Everything about mails: from whom they are and what they say. */
export default function MailPart() {
  return (
    <>
      <MailSenderPart />
      <MailTextsPart />
    </>
  );
}
