import type { Language } from '@domain/parties/parties.ts';
import type { DocumentTemplate, TemplateFault } from '@domain/templates/template.ts';
import type { Services } from '@services/services.ts';
import type { TemplatesView } from '../view.ts';

export type Designs = Awaited<ReturnType<Services['templates']['designs']>>;

/** How the editor is opened: its place in the address, and the way back. */
export interface OpenTemplateProps {
  view: TemplatesView;
  onView: (part: Partial<TemplatesView>) => void;
  onClose: () => void;
}

/** What every panel of the editor works with. */
export interface EditorTools {
  template: DocumentTemplate;
  /** `field` names what is typed in, so that a word is one step of undo. */
  change: (next: DocumentTemplate, field?: string) => void;
  designs: Designs;
  /** What is wrong in the texts, the newest knowledge of each. */
  faults: readonly TemplateFault[];
  /** The language whose words are being written. */
  language: Language;
  onLanguage: (language: Language) => void;
  hasPayLink: boolean;
}

/** The fault of one text, if it has one: for words in the language that is shown, for others in any. */
export function faultIn(
  faults: readonly TemplateFault[],
  at: string,
  part: TemplateFault['part'],
  language: Language,
): TemplateFault | undefined {
  return faults.find(
    (fault) =>
      fault.at === at && fault.part === part && (fault.language === '' || fault.language === language),
  );
}
