import { isRequired } from '@domain/templates/built-in.ts';
import type { TemplateBlock } from '@domain/templates/template.ts';
import { Button } from '@ui/signs/button.tsx';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { moved, replaced, withText } from './change.ts';
import type { EditorTools } from './editor-tools.ts';

import { SortRows } from './sort-rows.tsx';

/** What a block is called: a text by its first words. */
export function useBlockName(): (block: TemplateBlock) => string {
  const t = useText('templates');
  return ({ kind, heading, text }) => {
    const own = kind === 'text' ? (Object.values(heading)[0] ?? Object.values(text)[0] ?? '') : '';
    const [first = ''] = own.split('\n');
    return first.trim() === '' ? t(`block-${kind}`) : `${t('block-text')}: ${first.slice(0, 24)}`;
  };
}

/** The blocks from the top of the page to its foot: chosen, shown or hidden, and moved. */
export function BlockList({
  tools: { template, change, faults },
  current,
  onChoose,
}: {
  tools: EditorTools;
  current: string;
  onChoose: (id: string) => void;
}) {
  const t = useText('templates');
  const nameOf = useBlockName();
  const { blocks } = template;
  const add = () => {
    const added = withText(template);
    change(added.template);
    onChoose(added.id);
  };
  return (
    <div className="q-template-blocks">
      <SortRows
        rows={blocks}
        nameOf={nameOf}
        fixed={1}
        isCurrent={({ id }) => id === current}
        onMove={(from, to) => change({ ...template, blocks: moved(blocks, from, to) })}
      >
        {(block) => (
          <>
            <Checkbox
              checked={block.on}
              disabled={isRequired(template, block.kind)}
              aria-label={t('show', { name: nameOf(block) })}
              onChange={(on) => change({ ...template, blocks: replaced(blocks, block.id, { on }) })}
            />
            <button
              type="button"
              className="q-sort-name"
              aria-current={block.id === current ? 'true' : undefined}
              onClick={() => onChoose(block.id)}
            >
              {nameOf(block)}
              {faults.some(({ at }) => at === block.id) && <Icon name="warning" small />}
            </button>
          </>
        )}
      </SortRows>
      <Button variant="subtle" icon="plus" onClick={add}>
        {t('addText')}
      </Button>
    </div>
  );
}
