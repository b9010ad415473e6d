import { describe, expect, it } from 'vitest';
import { paceOf } from './task-pace.ts';

describe('the pace of long work', () => {
  it('F2 rate and time left follow from what is done', () => {
    expect(paceOf({ done: 500, total: 1500, startedAt: 0 }, 5000)).toEqual({ rate: 100, left: 10 });
    expect(paceOf({ done: 3, total: 9, startedAt: 0 }, 4000)).toEqual({ rate: 0.8, left: 8 });
  });

  it('F2 nothing is claimed before there is something to judge by, nor after the end', () => {
    expect(paceOf({ done: 5, total: 10, startedAt: 0 }, 1000)).toBeNull();
    expect(paceOf({ done: 0, total: 10, startedAt: 0 }, 9000)).toBeNull();
    expect(paceOf({ done: 10, total: 10, startedAt: 0 }, 9000)).toBeNull();
  });
});
