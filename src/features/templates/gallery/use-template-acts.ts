import { newTemplate } from '@domain/templates/built-in.ts';
import { saveFile } from '@ui/files/save-file.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { actWithUndo } from '../../act-with-undo.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

export interface TemplateActs {
  begin: (name: string, theme: string) => void;
  import: (file: File) => void;
  makeUsual: (id: string, name?: string) => void;
  duplicate: (id: string, name: string) => void;
  export: (id: string) => void;
  remove: (id: string, name: string) => void;
}

/** What the gallery does; a refusal is said as a message. */
export function useTemplateActs(onOpen: (id: string) => void): TemplateActs {
  const t = useText('templates');
  const { templates } = useServices();
  const begin = async (name: string, theme: string) => {
    const saved = await templates.save(newTemplate(name, theme));
    if (saved.ok) onOpen(saved.value.id);
    else await showRefusal(saved.error);
  };
  const take = async (file: File) => {
    const taken = await templates.import(file);
    if (taken.ok) showDone(t('imported', { name: taken.value.name }));
    else await showRefusal(taken.error);
  };
  const makeUsual = async (id: string, name = '') => {
    const made = await templates.setDefault(id);
    if (!made.ok) await showRefusal(made.error);
    else if (name !== '') showDone(t('madeUsual', { name }));
  };
  const duplicate = async (id: string, name: string) => {
    const copy = await templates.duplicate(id, name);
    if (!copy.ok) await showRefusal(copy.error);
  };
  const exportFile = async (id: string) => {
    const made = await templates.export(id);
    if (made.ok) saveFile(made.value.file, made.value.fileName);
    else await showRefusal(made.error);
  };
  const remove = (id: string, name: string) =>
    actWithUndo({
      act: () => templates.remove(id),
      undo: (removed) => templates.restore(removed),
      words: t('removed', { name }),
    });
  return {
    begin: (name, theme) => void begin(name, theme),
    import: (file) => void take(file),
    makeUsual: (id, name) => void makeUsual(id, name),
    duplicate: (id, name) => void duplicate(id, name),
    export: (id) => void exportFile(id),
    remove: (id, name) => void remove(id, name),
  };
}
