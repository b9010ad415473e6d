import { describe, expect, it } from 'vitest';
import { editorCommand, gridCommand, type KeyPress } from './keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

describe('the keyboard of the mend grid', () => {
  it('A3 Enter goes to the next fault, with Shift to the one before', () => {
    expect(gridCommand(press('Enter'))).toEqual({ do: 'next-fault', backwards: false });
    expect(gridCommand(press('Enter', { shiftKey: true }))).toEqual({ do: 'next-fault', backwards: true });
  });

  it('A3 Alt and down offers the suggestion, in the grid and in the editor', () => {
    expect(gridCommand(press('ArrowDown', { altKey: true }))).toEqual({ do: 'suggest' });
    expect(editorCommand(press('ArrowDown', { altKey: true }))).toEqual({ do: 'suggest' });
  });

  it('A3 typing starts editing with what was typed, F2 with what stands there', () => {
    expect(gridCommand(press('7'))).toEqual({ do: 'edit', replaceWith: '7' });
    expect(gridCommand(press('é'))).toEqual({ do: 'edit', replaceWith: 'é' });
    expect(gridCommand(press('F2'))).toEqual({ do: 'edit' });
  });

  it('A3 Tab leaves the grid when nothing is edited, so that nobody is trapped', () => {
    expect(gridCommand(press('Tab'))).toBeNull();
    expect(editorCommand(press('Tab'))).toEqual({ do: 'keep', onward: 'next-cell' });
    expect(editorCommand(press('Tab', { shiftKey: true }))).toEqual({ do: 'keep', onward: 'previous-cell' });
  });

  it('A3 Ctrl or ⌘ with D fills down and with Z undoes; other shortcuts stay the browser’s', () => {
    expect(gridCommand(press('d', { ctrlKey: true }))).toEqual({ do: 'fill-down' });
    expect(gridCommand(press('Z', { metaKey: true }))).toEqual({ do: 'undo' });
    expect(gridCommand(press('c', { ctrlKey: true }))).toBeNull();
  });

  it('A3 arrows inside the editor move in its text', () => {
    expect(editorCommand(press('ArrowLeft'))).toBeNull();
    expect(editorCommand(press('Escape'))).toEqual({ do: 'leave' });
  });
});
