import { Button } from '@ui/signs/button.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import { Link } from '@ui/signs/link.tsx';
import { Section } from '@ui/page/section.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { recipeIds, recipeSteps } from '../editor/recipes.ts';
import { chainWords } from '../step-words.ts';

/** Ready-made automations: each opens filled in, to be looked over and saved. */
export function RecipeList({ title, onAdd }: { title: string; onAdd?: () => void }) {
  const t = useText('automation');
  const language = useLanguage();
  const isEmpty = onAdd !== undefined;
  return (
    <Section title={title}>
      {isEmpty && <p className="q-prose q-muted automation-lead">{t('emptyText')}</p>}
      <ul className="automation-recipes">
        {recipeIds.map((id) => (
          <li key={id}>
            <Link href={`/automation?open=new&recipe=${id}`}>
              <Icon name="automation" />
              <span>
                <b>{t(`recipe-${id}`)}</b>
                <small>{chainWords(t, recipeSteps(id), language)}</small>
              </span>
              <Icon name="chevron-right" />
            </Link>
          </li>
        ))}
      </ul>
      {isEmpty && (
        <Button variant="subtle" icon="plus" onClick={onAdd}>
          {t('addBlank')}
        </Button>
      )}
    </Section>
  );
}
