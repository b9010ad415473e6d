import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, contentHash, sha256Hex } from './canonical.ts';
import { checkEntry, digestOf, GENESIS_HASH, sealEntry } from './chain.ts';
import type { JournalEntry, Write } from './journal.ts';

const plain = (seq: number) => ({
  deviceId: 'd1',
  seq,
  at: `2026-11-14T10:00:0${seq}.000Z`,
  actor: 'owner',
  command: 'save-customer',
  subjects: [{ kind: 'customer' as const, id: `c${seq}` }],
  summary: { key: 'customer-created', params: { no: seq } },
  writes: [['customers', `c${seq}`, contentHash({ id: `c${seq}` })]] as Write[],
});

function chainOf(length: number): JournalEntry[] {
  const chain: JournalEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    chain.push(sealEntry(chain.at(-1)?.hash ?? GENESIS_HASH, plain(seq)));
  }
  return chain;
}

/** The first place where a chain does not hold, as `seq fault`. */
function firstFault(chain: JournalEntry[]): string | null {
  for (const [index, entry] of chain.entries()) {
    const fault = checkEntry(entry, chain[index - 1]);
    if (fault) return `${entry.seq} ${fault}`;
  }
  return null;
}

/** An entry that its forger sealed again, as the owner of a device could. */
function resealed(
  { digest: _digest, prevHash, hash: _hash, ...rest }: JournalEntry,
  change: object,
): JournalEntry {
  return sealEntry(prevHash, { ...rest, ...change });
}

const [one, two, three, four] = chainOf(4) as [JournalEntry, JournalEntry, JournalEntry, JournalEntry];

describe('the chain', () => {
  test('J2 an untouched chain holds', () => {
    expect(firstFault([one, two, three, four])).toBe(null);
  });

  test.each([
    ['a changed actor', [one, { ...two, actor: 'other' }, three], '2 hash'],
    ['a changed time', [{ ...one, at: '2020-01-01T00:00:00.000Z' }, two], '1 hash'],
    ['a changed subject', [one, { ...two, subjects: [] }], '2 hash'],
    ['a changed summary', [one, { ...two, summary: { key: 'x', params: {} } }], '2 hash'],
    ['a changed write', [one, { ...two, writes: [['customers', 'c2', 'ff']] as Write[] }, three], '2 digest'],
    ['a removed write', [one, { ...two, writes: [] }, three], '2 digest'],
    ['a changed write with its digest', [one, { ...two, writes: [], digest: digestOf([]) }], '2 hash'],
    ['a forged entry, sealed again', [one, resealed(two, { actor: 'other' }), three], '3 previous-hash'],
    ['a removed entry', [one, three, four], '3 sequence'],
    ['a removed first entry', [two, three], '2 sequence'],
    ['a removed entry, renumbered', [one, { ...three, seq: 2 }], '2 previous-hash'],
    ['an added entry', [one, two, { ...two, seq: 3 }, three], '3 previous-hash'],
    ['a doubled entry', [one, two, two, three], '2 sequence'],
    ['reordered entries', [one, three, two, four], '3 sequence'],
    ['reordered entries, renumbered', [one, { ...three, seq: 2 }, { ...two, seq: 3 }], '2 previous-hash'],
    ['an entry of another device', [one, resealed(two, { deviceId: 'd2' })], '2 device'],
    ['another beginning', [resealed({ ...one, prevHash: 'ab'.repeat(32) }, {}), two], '1 previous-hash'],
  ])('J2 %s is found', (_, chain, fault) => {
    expect(firstFault(chain)).toBe(fault);
  });

  test('J3 the digest covers table, id, hash and order of the writes', () => {
    const writes: Write[] = [
      ['customers', 'a', '01'],
      ['products', 'b', '02'],
    ];
    const others: Write[][] = [
      [['invoices', 'a', '01'], writes[1] as Write],
      [['customers', 'x', '01'], writes[1] as Write],
      [['customers', 'a', ''], writes[1] as Write],
      [...writes].reverse(),
      [writes[0] as Write],
    ];
    expect(new Set([writes, ...others].map(digestOf)).size).toBe(6);
  });
});

describe('the content of a record', () => {
  test('J1 key order, absent keys and rev do not count, everything else does', () => {
    const hash = contentHash({ id: 'a', rev: 1, name: 'x', nested: { b: 1, a: [1, 2] } });
    expect(contentHash({ nested: { a: [1, 2], b: 1 }, name: 'x', rev: 99, id: 'a', gone: undefined })).toBe(
      hash,
    );
    expect(contentHash({ id: 'a', name: 'x', nested: { b: 1, a: [2, 1] } })).not.toBe(hash);
    expect(contentHash({ id: 'a', name: 'x', nested: { b: 1, a: [1, 2], rev: 1 } })).not.toBe(hash);
  });

  test('J1 bytes count by their content', () => {
    const bytes = (last: number) => ({ payload: Uint8Array.of(1, 2, last) });
    expect(contentHash(bytes(3))).toBe(contentHash(structuredClone(bytes(3))));
    expect(contentHash(bytes(3))).not.toBe(contentHash(bytes(4)));
  });

  test.each([new Date(0), new Map(), Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1])(
    'J1 %s may not stand in a record',
    (value) => {
      expect(() => canonicalJson({ value })).toThrow(TypeError);
    },
  );

  test('J1 a record that went through JSON or a clone keeps its hash', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        expect(canonicalJson(structuredClone(record))).toBe(canonicalJson(record));
        expect(canonicalJson(JSON.parse(JSON.stringify(record)))).toBe(canonicalJson(record));
      }),
    );
  });

  test('J1 any text and any keys are written as JSON writes them, keys in the order of their code units', () => {
    const text = fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 60 }), (keys) => {
        const record = Object.fromEntries(keys.map((key, at) => [key, at % 2 === 0 ? key : at]));
        const members = [...keys]
          .sort()
          .map((key) => `${JSON.stringify(key)}:${JSON.stringify(record[key])}`);
        expect(canonicalJson(record)).toBe(`{${members.join(',')}}`);
      }),
    );
  });
});

describe('SHA-256', () => {
  const reference = (bytes: Uint8Array) => bytesToHex(sha256(bytes));

  test('J1 is that of another implementation, around the ends of blocks and beyond them', () => {
    for (let length = 0; length <= 260; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) & 255);
      expect(sha256Hex(bytes)).toBe(reference(bytes));
    }
    const long = new Uint8Array(1_000_003).fill(0xa5);
    expect(sha256Hex(long)).toBe(reference(long));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1000 }), (bytes) => sha256Hex(bytes) === reference(bytes)),
    );
  });

  test('J1 is that of the examples of FIPS 180-4', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('J1 a text is hashed as UTF-8, short or long', () => {
    for (const length of [0, 5, 818, 819, 820, 20_000]) {
      const text = 'é€𝄞a\ud800'.repeat(length);
      expect(sha256Hex(text)).toBe(reference(new TextEncoder().encode(text)));
    }
  });
});
