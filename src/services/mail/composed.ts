import type { Refusal } from '@domain/result.ts';

export type { ComposedFile, ComposedMessage } from '../contracts/composed-message.ts';

const grave = new Set(['mail-sender-missing', 'mail-recipient-missing', 'address-invalid']);

/** A finding that nothing is sent with; the others are worth knowing. */
export const isGrave = ({ reason }: Refusal): boolean => grave.has(reason);
