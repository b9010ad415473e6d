import type { DayCode } from '../../rentals/time-sheet.ts';
import { nearestNames } from '../../texts/nearest.ts';
import { plainWords } from '../plain-words.ts';

/** Words and letters by what they say, in the languages that files come in. H is hors service: half a day is ½. */
const WORDS: Record<DayCode, string> = {
  W: 'w,work,worked,working,t,travail,travaille,travail effectue,trabalho,trabalhou,trabajo,arbeit,gearbeitet,x,1,oui,yes,sim,si,ja,p,present',
  H: 'half,half day,demi,demi journee,1 2,0 5,1 2 journee,meio,meio dia,medio dia,halb,halber tag,w 2,t 2,tm',
  M: 'm,maintenance,e,entretien,manutencao,mantenimiento,wartung,revision,service,vidange',
  O: 'o,out of service,out,broken,breakdown,h,hs,hors service,en panne,panne,fora de servico,avaria,fuera de servicio,averia,ausser betrieb,defekt',
  I: 'i,idle,r,repos,inactif,inactive,libre,a l arret,arret,parado,inativo,inactivo,ferie,off,frei,leerlauf,nt,non travaille',
  '.': '',
};

const codes = new Map(
  Object.entries(WORDS).flatMap(([code, words]) =>
    words
      .split(',')
      .filter((word) => word !== '')
      .map((word) => [word, code as DayCode] as const),
  ),
);

/** Nothing was written that day. */
const NOTHING = new Set(['0', 'n', 'non', 'no', 'nao', 'nein']);

/** What a cell says of its day; null where it cannot be read. */
export function readDayCode(text: string): DayCode | null {
  if (/½/.test(text) || /^0?[.,]5$/.test(text.trim())) return 'H';
  const plain = plainWords(text);
  if (plain === '') return /^[-–—.·\s]*$/.test(text) ? '.' : null;
  return NOTHING.has(plain) ? '.' : (codes.get(plain) ?? null);
}

/** The word that was perhaps meant. */
export const likelyDayWord = (text: string): string | undefined => {
  const words = [...codes.keys()].filter((word) => word.length > 2);
  return nearestNames(plainWords(text), words, 1)[0];
};
