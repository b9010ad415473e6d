import { REACH } from './face.ts';

/**
 * A subset is made for whole groups of characters, not for the very characters of one document: then the next
 * document finds it ready. The groups depend on the document alone, so its bytes do not depend on what came before.
 */
const BLOCK_BITS = 6;
const BLOCKS = REACH >> BLOCK_BITS;

/** Group 0 is always there: what French, English and Portuguese documents are written with. */
const everyday =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~' +
  'ÀÁÂÃÇÈÉÊËÍÎÏÓÔÕÙÚÛÜàáâãçèéêëíîïñóôõöùúûüŒœ€£§©«°²³º»×·‘’“”–—•…−\u00A0\u202F';

const everydayCodes = [...everyday].map((character) => character.charCodeAt(0)).sort((a, b) => a - b);
const isEveryday = new Uint8Array(REACH);
for (const code of everydayCodes) isEveryday[code] = 1;

export class CharacterGroups {
  private readonly blocks = new Uint8Array(BLOCKS);

  add(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code < REACH && isEveryday[code] === 0) this.blocks[code >> BLOCK_BITS] = 1;
    }
  }

  get key(): string {
    let key = '';
    for (let block = 0; block < BLOCKS; block += 1) if (this.blocks[block] === 1) key += `${block} `;
    return key;
  }

  /** Code points of all groups that `draws` (by code point) has a glyph for, in order. */
  codes(draws: Uint16Array): number[] {
    const codes = everydayCodes.filter((code) => draws[code] !== 0);
    for (let block = 0; block < BLOCKS; block += 1) {
      if (this.blocks[block] !== 1) continue;
      for (let code = block << BLOCK_BITS; code < (block + 1) << BLOCK_BITS; code += 1) {
        if (draws[code] !== 0 && isEveryday[code] === 0) codes.push(code);
      }
    }
    return codes;
  }
}
