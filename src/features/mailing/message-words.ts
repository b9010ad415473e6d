import type { DeliveryAttempt } from '@domain/outbox/message.ts';
import { isInDoubt } from '@domain/outbox/transitions.ts';
import { formatBytes } from '@i18n/format/bytes.ts';
import type { RoomMessages } from '@i18n/rooms.ts';
import type { Translate } from '@i18n/translate.ts';
import type { OutboxRow } from '@services/services.ts';
import { shownState } from './message-state.ts';

export type OutboxWords = Translate<RoomMessages<'outbox'>>;

/** What a sentence about a message must know beside it. */
export interface Around {
  now: number;
  isOnline: boolean;
  hasRelay: boolean;
  /** An instant as people say it. */
  when: (instant: string) => string;
}

type Why = 'address' | 'full' | 'later' | 'policy' | 'no-answer';

/** What a reply of a mail server is about, as far as its code tells (RFC 5321 §4.2.3). */
function whyOf(code: number | null): Why {
  if (code === null) return 'no-answer';
  if (code === 452 || code === 552) return 'full';
  if (code === 550 || code === 551 || code === 553) return 'address';
  return code < 500 ? 'later' : 'policy';
}

/** Why a try did not succeed. */
function whyWords(t: OutboxWords, { by, code }: Pick<DeliveryAttempt, 'by' | 'code'>): string {
  if (by === 'device' && code !== null) return t('why-relay', { code: String(code) });
  return t(`why-${whyOf(code)}`, { code: String(code ?? '') });
}

/** What happens next with a message, or what became of it; for trouble also what now. */
export function nextWords(t: OutboxWords, row: OutboxRow, around: Around): string {
  const { when } = around;
  switch (row.state) {
    case 'waiting':
      return waitingWords(t, row, around);
    case 'sending':
      return t('next-sending');
    case 'at-relay':
      return atRelayWords(t, row, around);
    case 'accepted':
      return row.refusedRecipients.length === 0
        ? t('next-accepted', { when: when(row.nextAt) })
        : t(isInDoubt(row) ? 'next-accepted-doubt' : 'next-accepted-some', {
            when: when(row.nextAt),
            addresses: row.refusedRecipients.join(', '),
          });
    case 'refused':
      return t(`refused-${whyOf(row.trouble?.code ?? null)}`, { code: String(row.trouble?.code ?? '') });
    case 'unknown':
      return row.trouble ? t.loose(row.trouble.reason) : t('next-unknown');
    case 'cancelled':
      return row.trouble ? t.loose(row.trouble.reason) : t('next-cancelled', { when: when(row.nextAt) });
    case 'by-hand':
      return when(row.nextAt);
  }
}

const isAhead = (instant: string | null, now: number): instant is string =>
  instant !== null && Date.parse(instant) > now;

function waitingWords(t: OutboxWords, row: OutboxRow, around: Around): string {
  if (row.trouble) return t.loose(row.trouble.reason);
  if (!around.hasRelay) return t('next-no-relay');
  if (!around.isOnline) return t('next-offline');
  const last = row.attempts.at(-1);
  if (row.tries > 0 && last) {
    const said = { why: whyWords(t, last), count: row.tries + 1, when: around.when(row.nextAt) };
    return isAhead(row.nextAt, around.now) ? t('next-again', said) : t('next-soon');
  }
  return isAhead(row.notBefore, around.now)
    ? t('next-planned', { when: around.when(row.notBefore) })
    : t('next-soon');
}

function atRelayWords(t: OutboxWords, row: OutboxRow, { now, when }: Around): string {
  const last = row.attempts.at(-1);
  if (isAhead(row.notBefore, now)) return t('next-sealed', { when: when(row.notBefore) });
  if (shownState(row) === 'again' && last)
    return t('next-relay-again', { why: whyWords(t, last), when: when(row.nextAt) });
  return t('next-at-relay');
}

/** `Invoice, 58 kB`. */
export function contentWords(t: OutboxWords, { kind, files }: Pick<OutboxRow, 'kind' | 'files'>): string {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return size === 0 ? t(`kind-${kind}`) : `${t(`kind-${kind}`)}, ${formatBytes(size, t.language)}`;
}

/** To whom: the first address and how many more; by hand: which way. */
export function addressWords(t: OutboxWords, { to, way }: Pick<OutboxRow, 'to' | 'way'>): string {
  if (way) return t(`way-${way}`);
  const [first, ...more] = to;
  if (!first) return t('noAddress');
  return more.length === 0 ? first.address : t('andMore', { address: first.address, count: more.length });
}
