import { describe, expect, it } from 'vitest';
import { begun, redone, stepped, undone } from './use-history.ts';

describe('B4 steps of the editor', () => {
  const three = stepped(stepped(begun('a'), 'b', false), 'c', false);
  it('B4 steps are taken back and done again, one by one', () => {
    expect(undone(three).now).toBe('b');
    expect(undone(undone(three)).now).toBe('a');
    expect(undone(undone(undone(three))).now).toBe('a');
    expect(redone(undone(three))).toEqual(three);
    expect(redone(three)).toEqual(three);
  });
  it('B4 typing in one field is one step; a new step forgets what was taken back', () => {
    expect(undone(stepped(three, 'cc', true)).now).toBe('b');
    expect(redone(stepped(undone(three), 'd', false)).now).toBe('d');
  });
});
