import './editor.css';
import type { AutomationRow } from '@services/services.ts';
import type { Company } from '@domain/parties/parties.ts';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { Button } from '@ui/signs/button.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useCompany, useToday } from '../../use-company.ts';
import { blankForm, formOf } from './automation-form.ts';
import { EditorForm } from './editor-form.tsx';
import { formOfRecipe, type RecipeId } from './recipes.ts';

interface EditorProps {
  /** `new` = not stored yet. */
  id: string;
  recipe: RecipeId | '';
  onClose: () => void;
}

/** An automation as a page: what it does on the left, when that falls on the right. */
export function AutomationEditor({ id, recipe, onClose }: EditorProps) {
  const t = useText('automation');
  const { automations } = useServices();
  const company = useCompany();
  const isNew = id === 'new';
  const { data: stored, loading } = useLive(`automation ${id}`, async () =>
    isNew ? undefined : automations.get(id),
  );
  if (!company || (loading && !isNew)) return null;
  if (!stored && !isNew) {
    return <EmptyState acts={<Button onClick={onClose}>{t('backToList')}</Button>}>{t('gone')}</EmptyState>;
  }
  return <Loaded stored={stored} recipe={recipe} company={company} onClose={onClose} />;
}

interface LoadedProps {
  stored: AutomationRow | undefined;
  recipe: RecipeId | '';
  company: Company;
  onClose: () => void;
}

function Loaded({ stored, recipe, company: { timeZone }, onClose }: LoadedProps) {
  const t = useText('automation');
  const today = useToday();
  const initial = () => {
    if (stored) return formOf(stored, today, timeZone);
    return recipe === ''
      ? blankForm(today, timeZone)
      : formOfRecipe(recipe, { name: t(`recipe-${recipe}`), today, timeZone });
  };
  return <EditorForm initial={initial()} stored={stored} onClose={onClose} />;
}
