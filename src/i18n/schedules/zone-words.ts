import type { Language } from '@domain/parties/parties.ts';

/** Cities that are called differently in another language; every other is written as the zone names it. */
const cities: Record<string, Partial<Record<Language, string>>> = {
  'Europe/London': { fr: 'Londres', pt: 'Londres' },
  'Europe/Lisbon': { fr: 'Lisbonne', pt: 'Lisboa' },
  'Europe/Brussels': { fr: 'Bruxelles', pt: 'Bruxelas' },
  'Europe/Zurich': { fr: 'Zurich', pt: 'Zurique' },
  'Europe/Rome': { fr: 'Rome', pt: 'Roma' },
  'Europe/Berlin': { pt: 'Berlim' },
  'Europe/Madrid': { pt: 'Madrid' },
  'Europe/Luxembourg': { pt: 'Luxemburgo' },
  'America/Sao_Paulo': { en: 'São Paulo', fr: 'São Paulo', pt: 'São Paulo' },
  'America/New_York': { pt: 'Nova Iorque' },
  'Africa/Algiers': { fr: 'Alger', pt: 'Argel' },
  'Africa/Conakry': { pt: 'Conacri' },
  'Indian/Reunion': { en: 'Réunion', fr: 'La Réunion', pt: 'Reunião' },
  'Atlantic/Azores': { fr: 'Açores', pt: 'Açores' },
};

const cityOf = (timeZone: string, language: Language): string =>
  cities[timeZone]?.[language] ?? timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');

const withVowel = /^[AEIOUYÀ-Ýaeiouy]/;

/** Whose clock: "Paris time", « heure d’Abidjan », "hora de Lisboa". */
export function zoneWords(timeZone: string, language: Language): string {
  if (timeZone === 'UTC' || !timeZone.includes('/')) return timeZone;
  const city = cityOf(timeZone, language);
  if (language === 'en') return `${city} time`;
  if (language === 'pt') return `hora de ${city}`;
  return withVowel.test(city) ? `heure d’${city}` : `heure de ${city}`;
}
