import type { Result } from '@domain/result.ts';

/** The relay as this device knows it; its key is never told. */
export interface RelayStatus {
  url: string;
  keyId: string;
  deviceName: string;
  senders: string[];
  isTestMailbox: boolean;
  pairedAt: string;
  /** Empty while the relay takes the key; else why not, a key of the `outbox` messages. Nothing is sent until then. */
  refused: string;
}

export interface RelayServices {
  status(): Promise<RelayStatus | null>;
  /** Exchanges a code that the relay showed for a key, which is sealed before it is stored. `url` empty = `/relay` of this address. */
  pair(input: { url: string; code: string; deviceName: string }): Promise<Result<RelayStatus>>;
  /** Asks the relay whether the key still holds; says what it answers. */
  check(): Promise<Result<RelayStatus>>;
  /** Revokes the key at the relay where it can be reached, and forgets it here in any case. */
  unpair(): Promise<Result<{ revoked: boolean }>>;
}
