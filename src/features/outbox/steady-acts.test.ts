import { describe, expect, it } from 'vitest';
import { STANDS, SteadyActs } from './steady-acts.ts';

describe('the one act of a message in the list', () => {
  it('B13 a second press on “Try now” withdraws nothing, whether it comes at once or as the word changes', async () => {
    const steady = new SteadyActs();
    const done: string[] = [];
    steady.show([{ id: 'a', act: 'tryNow' }], 0);
    let end = () => {};
    const trying = steady.press('a', 0, async () => {
      done.push('try');
      await new Promise<void>((resolve) => (end = resolve));
    });
    await steady.press('a', 10, async () => done.push('again, while it runs'));
    // The list is read anew before the act says that it is done.
    steady.show([{ id: 'a', act: 'withdraw' }], 20);
    end();
    await trying;
    await steady.press('a', 20 + STANDS - 1, async () => done.push('withdraw, not meant'));
    expect(done).toEqual(['try']);
    // Nothing of another row is held up, and what has stood a while is meant.
    await steady.press('b', 30, async () => done.push('other'));
    steady.show([{ id: 'a', act: 'withdraw' }], 500);
    await steady.press('a', 20 + STANDS, async () => done.push('withdraw'));
    expect(done).toEqual(['try', 'other', 'withdraw']);
  });

  it('B13 a message that is seen for the first time is withdrawn at the first press', async () => {
    const steady = new SteadyActs();
    const done: string[] = [];
    steady.show([{ id: 'a', act: 'withdraw' }], 100);
    await steady.press('a', 101, async () => done.push('withdraw'));
    expect(done).toEqual(['withdraw']);
  });
});
