/** One mailbox (RFC 5322 §3.4): exactly one address, a name that may be empty. */
export interface RelayMailbox {
  name: string;
  address: string;
}

/** A file that goes with the mail. The relay checks size, hash and what the first bytes say it is. */
export interface RelayAttachment {
  fileName: string;
  /** `application/pdf`, `application/xml`, `application/zip` or that of XLSX: only what we make. */
  contentType: string;
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: string;
  base64: string;
}

/** Where in whose journal the sender stood: the relay keeps it as a witness outside the books. */
export interface RelayAnchor {
  deviceId: string;
  seq: number;
  hash: string;
}

/** Body of `POST /v1/messages`. `id` is also the `Idempotency-Key`. */
export interface RelayMessage {
  /** UUID. */
  id: string;
  from: RelayMailbox;
  replyTo: RelayMailbox | null;
  to: RelayMailbox[];
  cc: RelayMailbox[];
  bcc: RelayMailbox[];
  subject: string;
  text: string;
  /** Empty = text alone. */
  html: string;
  /** BCP 47, for `Content-Language`. */
  language: string;
  attachments: RelayAttachment[];
  /** Instant (ISO 8601, UTC) before which it stays at the relay; null = at once. */
  notBefore: string | null;
  anchor: RelayAnchor | null;
}

/**
 * What a message is at the relay: it is there, or it came to one of the four ends. `cancelled`: `DELETE` withdrew it,
 * also when that came first and was answered `not-found`.
 */
export type RelayState = 'at-relay' | 'accepted' | 'refused' | 'unknown' | 'cancelled';

/** One try to hand it to the mail server. */
export interface RelayAttempt {
  at: string;
  /** `unknown`: the connection broke after the content was sent; it may have been delivered. */
  outcome: 'accepted' | 'deferred' | 'refused' | 'unknown';
  /** The mail server's reply code (RFC 5321 §4.2); null when it never answered. */
  code: number | null;
  /** What the mail server said, one line, addresses blanked. */
  reason: string;
}

/** Answer of `POST /v1/messages` (202), `GET` and `DELETE /v1/messages/:id` (200). */
export interface RelayReceipt {
  id: string;
  state: RelayState;
  receivedAt: string;
  /** The `Message-ID` header, the same at each try. */
  messageId: string;
  /** SHA-256 of the request as it was received: what exactly was handed over. */
  digest: string;
  anchor: RelayAnchor | null;
  attempts: RelayAttempt[];
  /** Of `at-relay`: when it is tried (again); null when it came to its end. */
  nextTryAt: string | null;
  /** Recipients the mail server did not take although it took others; in doubt where the last attempt is `unknown`. */
  refusedRecipients: string[];
}

/** Answer of `GET /v1/messages?ids=a,b`: at most 100, those that the relay does not know are left out. */
export interface RelayReceipts {
  messages: RelayReceipt[];
}

/** Body of `POST /v1/pairings`: a code that was shown once becomes a key. */
export interface RelayPairingRequest {
  code: string;
  deviceName: string;
}

/** What a key may do. */
export interface RelayGrant {
  keyId: string;
  deviceName: string;
  /** Addresses that it may send from, in small letters; empty = any, which only the test mailbox allows. */
  senders: string[];
  limits: {
    recipients: number;
    /** Bytes of one request. */
    bytes: number;
    messagesPerHour: number;
  };
  /** True when mail ends in the relay's own test mailbox: nothing reaches anybody. */
  isTestMailbox: boolean;
}

/** Answer of `POST /v1/pairings` (201). The key is told this once: the relay keeps its hash. */
export interface RelayPairing extends RelayGrant {
  key: string;
}

export type RelayErrorCode =
  | 'invalid'
  | 'key-missing'
  | 'key-unknown'
  | 'key-revoked'
  | 'code-unknown'
  | 'origin-refused'
  | 'sender-refused'
  | 'too-many-recipients'
  | 'too-large'
  | 'too-slow'
  | 'rate-limited'
  | 'body-differs'
  | 'not-found'
  | 'too-late'
  | 'busy'
  | 'failed';

/**
 * Body of every answer that is not 2xx. `field` is the path at fault. `withdrawn`: of a `not-found` for `DELETE`, what comes
 * later under that id never leaves; a relay before 0.8 promises nothing.
 */
export interface RelayError {
  error: { code: RelayErrorCode; message: string; field?: string; withdrawn?: true };
}
