import type { TakenMessage } from '../store/store.ts';

/** What the other side said, one line. */
export interface Answer {
  code: number | null;
  reason: string;
}

/** How handing over one mail ended. `sent` = the server took it for everybody that is in neither list. */
export type Handover =
  | (Answer & { kind: 'sent'; refused: string[]; deferred: string[] })
  | (Answer & { kind: 'refused' })
  /** `isAway`: no mail would get through now, this one is not at fault. */
  | (Answer & { kind: 'deferred'; refused: string[]; isAway: boolean })
  | (Answer & { kind: 'unknown' });

export interface Cargo {
  /** Called when the other side is ready for the content, and only then: reads it, having noted that it leaves. */
  load: () => Promise<Buffer>;
}

/** Brings a mail to its next place. */
export interface Carrier {
  /** How many mails at once. */
  readonly lanes: number;
  send(message: TakenMessage, cargo: Cargo): Promise<Handover>;
  close(): void;
}
