import { useEffect, useMemo, useRef } from 'react';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { newLine, type DraftBooks } from './books.ts';
import { isBlank, type LineForm } from './draft-form.ts';
import { changedAt, insertedAt, moved, putBack, withoutAll, withoutAt } from './line-list.ts';
import type { LineActs } from './line-row-props.ts';

interface Options {
  lines: readonly LineForm[];
  customerId: string;
  books: DraftBooks;
  onLines: (lines: LineForm[]) => void;
  onType: (text: string) => void;
}

/** What can be done to the lines of a draft; what takes some away or adds many can be undone. */
export function useLineActs(options: Options): LineActs {
  const t = useText('draft');
  const latest = useRef({ ...options, t });
  useEffect(() => {
    latest.current = { ...options, t };
  });
  return useMemo<LineActs>(
    () => ({
      type: (text) => latest.current.onType(text),
      change: (index, change) => latest.current.onLines(changedAt(latest.current.lines, index, change)),
      move: (from, to) => latest.current.onLines(moved(latest.current.lines, from, to)),
      add: () => {
        const { lines, books, customerId, onLines } = latest.current;
        onLines([...lines, newLine(books, customerId)]);
      },
      remove: (index) => {
        const { lines, onLines, t: say } = latest.current;
        const line = lines[index];
        if (!line) return;
        onLines(withoutAt(lines, index));
        showDone(say('lineRemoved'), () =>
          latest.current.onLines(putBack(latest.current.lines, line, lines.slice(0, index))),
        );
      },
      paste: (index, { lines: pasted, left: leftOut }) => {
        const { lines, books, customerId, onLines, t: say } = latest.current;
        const added = pasted.map((line) => ({ ...newLine(books, customerId), ...line }));
        const current = lines[index];
        const takesPlace = current !== undefined && isBlank(current);
        const rest = takesPlace ? withoutAt(lines, index) : lines;
        onLines(insertedAt(rest, takesPlace ? index : index + 1, added));
        const count = added.length;
        const words = leftOut > 0 ? 'pastedInPart' : 'pasted';
        showDone(say(words, { count, left: leftOut }), () => {
          const left = withoutAll(latest.current.lines, added);
          const before = lines.slice(0, index);
          latest.current.onLines(takesPlace ? putBack(left, current, before) : left);
        });
      },
    }),
    [],
  );
}
