import { RelayPart } from './relay-part.tsx';

/** How mail leaves, and what it says. */
export default function MailPart() {
  return <RelayPart />;
}
