import { use } from 'react';
import { loadRoom } from '@i18n/load-messages.ts';
import type { RoomMessages, RoomName } from '@i18n/rooms.ts';
import type { Translate } from '@i18n/translate.ts';
import { useLanguage } from './language.ts';

/** The texts of one room in the language of the screens; suspends while the room is fetched. */
export function useText<R extends RoomName>(room: R): Translate<RoomMessages<R>> {
  return use(loadRoom(room, useLanguage()));
}
