import { describe, expect, it } from 'vitest';
import { readAhead } from './read-ahead.ts';

async function* threePortions(asked: number[]) {
  for (const portion of [1, 2, 3]) {
    asked.push(portion);
    yield await Promise.resolve(portion);
  }
}

describe('reading ahead', () => {
  it('E9 gives every portion in its order, and has asked for the next when one is handed over', async () => {
    const asked: number[] = [];
    const given: number[] = [];
    for await (const portion of readAhead(threePortions(asked))) {
      given.push(portion);
      expect(asked).toContain(Math.min(portion + 1, 3));
    }
    expect(given).toEqual([1, 2, 3]);
  });

  it('E9 a failure comes where its portion would have come', async () => {
    async function* failing() {
      yield await Promise.resolve(1);
      throw new Error('gone');
    }
    const given: number[] = [];
    const reading = async () => {
      for await (const portion of readAhead(failing())) given.push(portion);
    };
    await expect(reading()).rejects.toThrow('gone');
    expect(given).toEqual([1]);
  });
});
