import { useState } from 'react';
import type { MessageKind } from '@domain/outbox/message.ts';
import type { TemplateFault } from '@domain/templates/template.ts';
import { Button } from '@ui/signs/button.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { LiquidArea } from '../../liquid/liquid-area.tsx';
import { useServices } from '../../services-context.ts';
import type { TextDraft } from './use-text-drafts.ts';

/** Subject and text with their variables; what is wrong stands at its place and is not saved. */
export function MailTextEditor({
  kind,
  draft,
  faults,
}: {
  kind: MessageKind;
  draft: TextDraft;
  faults: readonly TemplateFault[];
}) {
  const t = useText('mails');
  const { mailTexts } = useServices();
  const { data: variables } = useLive(`mail variables ${kind}`, () => mailTexts.variables(kind));
  const names = (variables ?? []).map(({ name }) => name);
  const [busy, setBusy] = useState(false);
  const run = async (act: () => Promise<void>) => {
    setBusy(true);
    await act();
    setBusy(false);
  };
  const faultIn = (part: TemplateFault['part']) =>
    faults.find((fault) => fault.at === kind && fault.part === part);
  const unsavable = faults.length > 0 ? t('mendFirst') : draft.isChanged ? undefined : t('asStored');
  return (
    <form
      className="mails-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (unsavable === undefined) void run(draft.save);
      }}
    >
      <LiquidArea
        label={t('subject')}
        value={draft.subject}
        fault={faultIn('heading')}
        faultHint={t('builtInStands')}
        variables={[]}
        rows={1}
        isShort
        onChange={(text) => draft.write('subject', text)}
      />
      <LiquidArea
        label={t('body')}
        value={draft.body}
        fault={faultIn('text')}
        faultHint={t('builtInStands')}
        variables={names}
        onChange={(text) => draft.write('body', text)}
      />
      <div className="q-row is-wrapping">
        <Button type="submit" variant="filled" busy={busy} unavailable={unsavable}>
          {t('saveText')}
        </Button>
        {draft.isChanged && <Button onClick={draft.discard}>{t('discardText')}</Button>}
        <span className="q-spacer" />
        <Button
          icon="undo"
          unavailable={draft.isOwn ? undefined : t('isBuiltIn')}
          onClick={() => void run(draft.reset)}
        >
          {t('resetText')}
        </Button>
      </div>
    </form>
  );
}
