import { REACH } from './face.ts';

/**
 * A subset is made for whole groups of characters, not for the very characters of one document: then the next
 * document finds it ready. The groups depend on the document alone, so its bytes do not depend on what came before.
 * An everyday group brings those before it along: the subsets that come of it come with the app (`../ready`).
 */
export const everyday: readonly string[] = [
  ' 0123456789.,:;-/()%+’·°€−–\u00A0\u202F' +
    'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ' +
    "àâçèéêëîïôùûœÀÇÉÈÊ²×«»'",
  '!"#$&*<=>?@[\\]^_`{|}~',
  'áãíóõúüñªºÁÃÍÓÕÚÂÔ',
];
/** Everything else by sixteen neighbours. */
const BLOCK_BITS = 4;

const groupOf = new Uint16Array(REACH);
for (let block = 0; block < REACH >> BLOCK_BITS; block += 1) {
  groupOf.fill(everyday.length + block, block << BLOCK_BITS, (block + 1) << BLOCK_BITS);
}
everyday.forEach((characters, group) => {
  for (const character of characters) groupOf[character.charCodeAt(0)] = group;
});
const GROUPS = everyday.length + (REACH >> BLOCK_BITS);

function membersOf(group: number): number[] {
  const own = everyday[group];
  if (own !== undefined) return Array.from(own, (character) => character.charCodeAt(0)).sort((a, b) => a - b);
  const first = (group - everyday.length) << BLOCK_BITS;
  const block = Array.from({ length: 1 << BLOCK_BITS }, (_, index) => first + index);
  return block.filter((code) => groupOf[code] === group);
}

export class CharacterGroups {
  private readonly used = new Uint8Array(GROUPS);

  add(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const group = groupOf[text.charCodeAt(at)];
      if (group !== undefined) this.used[group] = 1;
    }
  }

  private get groups(): number[] {
    const lastEveryday = this.used.lastIndexOf(1, everyday.length - 1);
    const groups = Array.from(everyday.keys()).slice(0, Math.max(1, lastEveryday + 1));
    for (let group = everyday.length; group < GROUPS; group += 1)
      if (this.used[group] === 1) groups.push(group);
    return groups;
  }

  get key(): string {
    return this.groups.join(' ');
  }

  /** Nothing beyond the everyday characters. */
  get isEveryday(): boolean {
    return this.used.lastIndexOf(1) < everyday.length;
  }

  /** Code points of all groups. */
  get members(): number[] {
    return this.groups.flatMap(membersOf);
  }

  /** Those of them that `draws` (by code point) has a glyph for. */
  codes(draws: Uint16Array): number[] {
    return this.members.filter((code) => draws[code] !== 0);
  }
}
