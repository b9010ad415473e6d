import { plainWords } from '../plain-words.ts';

const TOTAL =
  /^(?:(?:grand|sub|sous|sub|zwischen|gesamt|teil) ?)?(?:total|totals|totaux|totais|totales|summe|gesamt|soma|suma|somme|subtotal|insgesamt)(?: (?:general|generale|ht|ttc|eur|geral|amount|due|hors taxe|with tax|com iva|sem iva|of .*|du .*|de .*|do .*))*$/;

/** `Total`, `Sous-total HT :`, `Grand total`: a line that adds up others. */
export const isTotalWord = (text: string): boolean => {
  if (text.length > 40) return false;
  const first = text.charCodeAt(0) | 32;
  // s u t g z i: the letters that these words begin with, to spare the rest for every other row.
  if (first !== 115 && first !== 116 && first !== 103 && first !== 122 && first !== 105) return false;
  return TOTAL.test(plainWords(text));
};

const UNIT_WORD =
  /^(?:\(.{1,20}\)|\[.{1,20}\]|[€$£%]|eur|usd|gbp|gnf|xof|brl|kg|g|t|l|h|m|m2|m3|km|pcs|pce|qty|units?|text|date|yyyy-mm-dd|dd\/mm\/yyyy|jj\/mm\/aaaa)$/i;

/** A cell of the line of units that some exports put under their header: `(EUR)`, `kg`, `%`. */
export const isUnitWord = (text: string): boolean => UNIT_WORD.test(text);
