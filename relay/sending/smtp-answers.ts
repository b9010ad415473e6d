import type { Answer, Handover } from './carrier.ts';

/** What nodemailer says on failure; `NodemailerError` has more. */
export interface SmtpFault extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
  command?: string;
  recipient?: string;
  rejectedErrors?: SmtpFault[];
}

const LONGEST = 300;

/** One line that names nobody: what a server says often repeats the address. */
export const blanked = (text: string): string =>
  text
    .replace(/[^\s<>"'(]+@[^\s<>"'),;]+/g, '…@…')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST);

const codeOf = (text: string): number | null => {
  const code = Number(/^\s*([2-5]\d\d)\b/.exec(text)?.[1]);
  return Number.isNaN(code) ? null : code;
};

function answerOf({ response, responseCode, code, message }: SmtpFault): Answer {
  const said = typeof response === 'string' && response !== '' ? response : undefined;
  const number = responseCode ?? (said === undefined ? null : codeOf(said));
  return { code: number, reason: blanked(said ?? `${code ?? 'Error'}: ${message}`) };
}

const isTemporary = ({ responseCode }: SmtpFault): boolean => (responseCode ?? 0) < 500;
const addresses = (faults: SmtpFault[]): string[] => faults.flatMap(({ recipient }) => recipient ?? []);

interface Sent {
  response: string;
  rejectedErrors?: SmtpFault[] | undefined;
}

/** The server took the content: for whom did it not? */
export function afterSending({ response, rejectedErrors = [] }: Sent): Handover {
  return {
    kind: 'sent',
    code: codeOf(response),
    reason: blanked(response),
    refused: addresses(rejectedErrors.filter((fault) => !isTemporary(fault))),
    deferred: addresses(rejectedErrors.filter(isTemporary)),
  };
}

/** Before it was about this mail: connecting, greeting, TLS, login. */
const isBeforeMail = ({ code, command = '' }: SmtpFault): boolean =>
  ['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH'].includes(code ?? '') ||
  /^(EHLO|HELO|STARTTLS|AUTH|RSET)/.test(command);

/** The server did not take it. `isHandedOver`: it had been given the whole content. */
export function failedSending(fault: SmtpFault, isHandedOver: boolean, isConnecting = false): Handover {
  const answer = answerOf(fault);
  const isAnswered = answer.code !== null;
  // Only a refusal says that it did not take it; a word out of turn says nothing.
  if (isHandedOver && (answer.code ?? 0) < 400) return { kind: 'unknown', ...answer };
  const isAway = isConnecting || !isAnswered || answer.code === 421 || isBeforeMail(fault);
  const rejected = fault.rejectedErrors ?? [];
  if (isAway || isTemporary(fault) || rejected.some(isTemporary)) {
    const refused = addresses(rejected.filter((one) => !isTemporary(one)));
    return { kind: 'deferred', ...answer, refused, isAway };
  }
  return { kind: 'refused', ...answer };
}
