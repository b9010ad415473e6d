import { DEFAULT_CHOICES } from '@domain/intake/session/default-choices.ts';
import type { ImportSession } from '@services/ports.ts';
import { setDesk } from '../desk.ts';

/** A file that was read for books `own 1` lies open, its columns said to be right. */
export function openOnDesk(blob: Blob, session: ImportSession): void {
  setDesk({
    stage: 'open',
    file: { blob, name: 'a.csv' },
    mark: 'own 1',
    session,
    preview: session.preview(),
    choices: DEFAULT_CHOICES,
    confirmed: true,
    busy: null,
    asked: [],
    wanted: {},
    lastMend: null,
    epoch: 0,
    refusal: null,
  });
}
