import type { Language } from '@domain/parties/parties.ts';
import type { RoomMessages, RoomName } from './rooms.ts';
import { translator, type Messages, type Translate } from './translate.ts';

/** One small file per room and language, fetched when a screen that speaks it opens. */
const files = import.meta.glob<Messages>('./messages/*/*.ts', { import: 'default' });
const loaded = new Map<string, Translate<Messages>>();
const loading = new Map<string, Promise<Translate<Messages>>>();

const placeOf = (room: string, language: Language) => `./messages/${language}/${room}.ts`;

/** The room's translator if it is here already. */
export const roomAtHand = <R extends RoomName>(room: R, language: Language) =>
  loaded.get(placeOf(room, language)) as Translate<RoomMessages<R>> | undefined;

async function fetchRoom(place: string, language: Language): Promise<Translate<Messages>> {
  const file = files[place];
  if (!file) throw new Error(`No messages at ${place}`);
  const made = translator(await file(), language);
  loaded.set(place, made);
  return made;
}

/** The same promise for the same room and language, so that a suspended screen waits for one. */
export function loadRoom<R extends RoomName>(room: R, language: Language) {
  const place = placeOf(room, language);
  const pending = loading.get(place) ?? fetchRoom(place, language);
  loading.set(place, pending);
  pending.catch(() => loading.delete(place));
  return pending as Promise<Translate<RoomMessages<R>>>;
}

/** Fetches, in another language, every room that is open in this one: the switch then happens at once. */
export async function loadOpenRooms(from: Language, to: Language): Promise<void> {
  const prefix = placeOf('', from).slice(0, -'.ts'.length);
  const rooms = [...loaded.keys()].filter((place) => place.startsWith(prefix));
  await Promise.all(rooms.map((place) => loadRoom(place.slice(prefix.length, -3) as RoomName, to)));
}
