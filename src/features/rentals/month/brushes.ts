import { statusOfCode, type DayCode } from '@domain/rentals/time-sheet.ts';
import type { DayChange } from '@services/services.ts';
import type { RoomMessages } from '@i18n/rooms.ts';
import type { PlainKeyOf } from '@i18n/translate.ts';

type Word = PlainKeyOf<RoomMessages<'rentals'>>;

interface Brush {
  code: DayCode;
  word: Word;
  /** For six brushes on a line of a phone. */
  shortWord: Word;
  /** Its letter in the grid, and the key that writes it. */
  letter: Word;
  /** The key that writes it whatever the language. */
  key: string;
}

/** What a day can be, in the order in which a tap goes round. */
export const brushes: readonly Brush[] = [
  { code: 'W', word: 'work', shortWord: 'workShort', letter: 'workLetter', key: 'w' },
  { code: 'H', word: 'half', shortWord: 'halfShort', letter: 'halfLetter', key: '5' },
  { code: 'M', word: 'maintenance', shortWord: 'maintenanceShort', letter: 'maintenanceLetter', key: 'm' },
  { code: 'O', word: 'outOfService', shortWord: 'outShort', letter: 'outLetter', key: 'o' },
  { code: 'I', word: 'idle', shortWord: 'idleShort', letter: 'idleLetter', key: 'i' },
  { code: '.', word: 'empty', shortWord: 'emptyShort', letter: 'emptyLetter', key: '0' },
];

export const brushOf = (code: DayCode): Brush => brushes.find((brush) => brush.code === code) ?? brushes[0]!;

/** A tap on a day that is so already makes it the next. */
export function nextCode(code: DayCode): DayCode {
  const at = brushes.findIndex((brush) => brush.code === code);
  return brushes[(at + 1) % brushes.length]!.code;
}

export const changeTo = (rentalId: string, date: string, code: DayCode): DayChange => ({
  rentalId,
  date,
  status: statusOfCode(code),
  half: code === 'H',
});
