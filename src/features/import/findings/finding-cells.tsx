import type { FindingGroup } from '@domain/intake/plan.ts';
import { useText } from '@ui/environment/use-text.ts';
import { takeSuggestions } from '../desk/mend-rows.ts';
import { hasSuggestion, suggestionCount } from '../desk/suggestions.ts';
import { placeText } from '../words.ts';

interface GroupProps {
  group: FindingGroup;
}
interface ShowProps extends GroupProps {
  onShow: (group: FindingGroup) => void;
}

/** The first cell as a way into the grid; on phones the found and suggested values stand under it. */
export function Place({ group, onShow }: ShowProps) {
  const t = useText('import');
  return (
    <>
      <button type="button" className="import-link" onClick={() => onShow(group)}>
        {placeText(group.first)}
      </button>
      {group.count > 1 && <span className="q-muted q-num"> {t('cellMore', { count: group.count - 1 })}</span>}
      <span className="q-phone-only import-lines">
        <Found group={group} />
        <Suggested group={group} />
      </span>
    </>
  );
}

export function Found({ group }: GroupProps) {
  const t = useText('import');
  const { values, count, first } = group;
  if (values.length > 1) {
    const listed = values.reduce((sum, each) => sum + each.count, 0);
    const word = listed < count ? 'foundMoreValues' : 'foundValues';
    return <span className="q-num">{t(word, { count: values.length })}</span>;
  }
  const value = first.value === '' ? t('foundEmpty') : t('foundQuoted', { value: first.value });
  return <span className="q-num">{count > 1 ? t('foundRows', { value, count }) : value}</span>;
}

export function Suggested({ group }: GroupProps) {
  const t = useText('import');
  if (!hasSuggestion(group)) return null;
  const suggestions = new Set(
    group.values.map((value) => value.suggestion).filter((text) => text !== undefined),
  );
  const varies = group.values.some((value) => value.varies);
  const one = suggestions.size === 1 && !varies ? [...suggestions][0] : undefined;
  return (
    <span className="q-good q-num">
      {one ?? (group.count === 1 ? group.first.suggestion : t('suggestedEach'))}
    </span>
  );
}

export function UseButton({ group, what, onShow }: ShowProps & { what: string }) {
  const t = useText('import');
  const count = suggestionCount(group);
  const uses = hasSuggestion(group);
  const act = uses ? (count > 1 ? t('useFor', { count }) : t('use')) : t('see');
  return (
    <button
      type="button"
      className="import-link q-mid"
      aria-label={t('actFor', { act, what })}
      onClick={() => (uses ? void takeSuggestions([group]) : onShow(group))}
    >
      {act}
    </button>
  );
}
