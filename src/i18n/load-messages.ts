import type { Language } from '@domain/parties/parties.ts';
import type { RoomMessages, RoomName } from './rooms.ts';
import { translator, type Messages, type Translate } from './translate.ts';

/** One small file per room and language, fetched when a screen that speaks it opens. */
const files = import.meta.glob<Messages>('./messages/*/*.ts', { import: 'default' });
const rooms = new Map<string, Promise<Translate<Messages>>>();

const placeOf = (room: string, language: Language) => `./messages/${language}/${room}.ts`;

async function fetchRoom(place: string, language: Language): Promise<Translate<Messages>> {
  const file = files[place];
  if (!file) throw new Error(`No messages at ${place}`);
  return translator(await file(), language);
}

/** React reads a promise that carries its result at once, without a pause in which nothing is drawn. */
function carryingResult<T>(promise: Promise<T>): Promise<T> {
  void promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => undefined,
  );
  return promise;
}

/** The same promise for the same room and language, so that a suspended screen waits for one. */
export function loadRoom<R extends RoomName>(room: R, language: Language) {
  const place = placeOf(room, language);
  let pending = rooms.get(place);
  if (!pending) {
    pending = carryingResult(fetchRoom(place, language));
    rooms.set(place, pending);
    // A network that failed once may answer the next time.
    pending.catch(() => rooms.delete(place));
  }
  return pending as Promise<Translate<RoomMessages<R>>>;
}

/** Fetches, in another language, every room that is open in this one: the switch then happens at once. */
export async function loadOpenRooms(from: Language, to: Language): Promise<void> {
  const prefix = `./messages/${from}/`;
  const open = [...rooms.keys()].filter((place) => place.startsWith(prefix));
  await Promise.all(open.map((place) => loadRoom(place.slice(prefix.length, -'.ts'.length) as RoomName, to)));
}
