import { describe, expect, it } from 'vitest';
import { dueWords } from './due-words.ts';

describe('how far away a due date is', () => {
  it('B10 ahead, today and past are three sentences', () => {
    expect(dueWords('2026-12-14', '2026-11-27')).toEqual({ key: 'dueIn', days: 17 });
    expect(dueWords('2026-11-27', '2026-11-27')).toEqual({ key: 'dueToday', days: 0 });
    expect(dueWords('2026-11-21', '2026-11-27')).toEqual({ key: 'dueSince', days: 6 });
  });
});
