import { useEffect, useState } from 'react';
import type { PipelineSetup } from '@domain/pipeline/setup.ts';
import type { Refusal } from '@domain/result.ts';
import { saidParams } from '@i18n/said-params.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { Callout } from '@ui/page/callout.tsx';
import { PageHead } from '@ui/page/page-head.tsx';
import { Button } from '@ui/signs/button.tsx';
import { Link } from '@ui/signs/link.tsx';
import { useHalfTyped } from '@ui/tasks/half-typed.ts';
import { useOneAtATime } from '@ui/environment/use-one-at-a-time.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useCompany } from '../../use-company.ts';
import { emptyDraft, withFiles, type Draft, type Sample } from './draft.ts';
import { FieldsPart } from './fields-part.tsx';
import { HeadPart } from './head-part.tsx';
import { LayoutPart } from './layout-part.tsx';
import { reguessed, withoutSample, type Before } from './reguess.ts';
import { ReguessNote } from './reguess-note.tsx';
import { SamplePart } from './sample-part.tsx';
import { SourcesPart } from './sources-part.tsx';
import { useColumnTitle } from './use-column-title.ts';

interface SetupEditorProps {
  /** Null = a new one. */
  setup: PipelineSetup | null;
  onDone: (id: string) => void;
}

/** Files first: what they are, how they find each other and what is billed is guessed, and shown to be mended. */
export function SetupEditor({ setup, onDone }: SetupEditorProps) {
  const company = useCompany();
  if (!company) return <div className="q-page" aria-busy="true" />;
  const empty = emptyDraft(company.currency, company.documentLanguage);
  return <Editor setup={setup} first={setup ? { setup, files: [] } : empty} onDone={onDone} />;
}

function Editor({ setup, first, onDone }: SetupEditorProps & { first: Draft }) {
  const t = useText('billing-reports');
  const refusals = useText('refusals');
  const services = useServices();
  const [draft, setDraft] = useState(first);
  const [isTyped, setTyped] = useState(false);
  const typed = useHalfTyped(isTyped);
  const [fault, setFault] = useState<Refusal | null>(null);
  const { busy, once } = useOneAtATime();
  /** How it stood before a sample was dropped on it. */
  const [before, setBefore] = useState<Before | null>(null);
  const titleOf = useColumnTitle(draft.setup.sources);
  useLastFiles(setup, setDraft);
  const change = (next: Draft | ((now: Draft) => Draft)) => {
    setTyped(true);
    setFault(null);
    setDraft(next);
  };
  // What was typed while the files were looked at stays.
  const takeSample = (added: readonly Sample[]) => {
    if (setup)
      setBefore((first) => ({ draft: first?.draft ?? draft, added: [...(first?.added ?? []), ...added] }));
    change((now) => (setup ? reguessed : withFiles)(now, added, titleOf));
  };
  const save = async () => {
    const saved = await services.pipeline.save({ ...(setup ? { id: setup.id } : {}), ...plain(draft) });
    if (!saved.ok) {
      setFault(saved.error);
      return false;
    }
    typed.forget();
    onDone(saved.value.id);
    const name = t('saved', { name: saved.value.name });
    if (!setup) showDone(name);
    else
      showDone(name, async () => {
        const { rev: _rev, ...was } = setup;
        const restored = await services.pipeline.save(was);
        if (!restored.ok) await showRefusal(restored.error);
      });
    return true;
  };
  const remove = async () => {
    const removed = await services.pipeline.remove(setup!.id);
    if (!removed.ok) return showRefusal(removed.error);
    const { rev: _rev, ...whole } = removed.value;
    typed.forget();
    onDone('');
    showDone(t('removed', { name: whole.name }), async () => {
      const { id: _id, ...back } = whole;
      const restored = await services.pipeline.save(back);
      if (!restored.ok) await showRefusal(restored.error);
    });
  };
  const hasFiles = draft.setup.sources.length > 0;
  return (
    <div className="q-page billing-editor">
      <PageHead
        acts={
          <>
            {setup && (
              <Button icon="trash" onClick={() => void remove()}>
                {t('remove')}
              </Button>
            )}
            <Button
              variant="filled"
              unavailable={hasFiles ? undefined : t('filesFirst')}
              busy={busy}
              onClick={() => void once(() => typed.whileSaving(save()))}
            >
              {t('save')}
            </Button>
          </>
        }
      >
        <h2 className="billing-name">{setup ? setup.name : t('add')}</h2>
        <Link href={setup ? `/billing-reports?setup=${setup.id}` : '/billing-reports'}>{t('back')}</Link>
      </PageHead>
      {fault && (
        <Callout tone="error" live>
          {refusals.loose(fault.reason, saidParams(fieldSaid(fault, t), t.language))}
        </Callout>
      )}
      {before && (
        <ReguessNote
          before={before.draft}
          now={draft}
          onUndo={() => {
            change((now) => withoutSample(now, before));
            setBefore(null);
          }}
        />
      )}
      <HeadPart draft={draft} onChange={change} />
      <SourcesPart draft={draft} isNew={!setup} onSample={takeSample} onChange={change} />
      {hasFiles && (
        <>
          <FieldsPart draft={draft} onChange={change} />
          <LayoutPart draft={draft} onChange={change} />
          <SamplePart draft={draft} setupId={setup?.id} />
        </>
      )}
    </div>
  );
}

const plain = ({ setup }: Draft): Draft['setup'] => setup;

/** A field by the name that it has on the screen. */
function fieldSaid({ params }: Refusal, t: ReturnType<typeof useText<'billing-reports'>>): Refusal['params'] {
  const field = params['field'];
  return typeof field === 'string' ? { ...params, field: t.loose(`field-${field}`) } : params;
}

/** The columns of a setup that is there already come from the files that it last read. */
function useLastFiles(setup: PipelineSetup | null, setDraft: (change: (draft: Draft) => Draft) => void) {
  const services = useServices();
  useEffect(() => {
    if (!setup) return;
    let isStale = false;
    const read = async () => {
      const runs = await services.pipeline.runs(setup.id);
      const files: Draft['files'] = [];
      for (const { name: source, books } of setup.sources) {
        const ours = books && (await services.pipeline.look(books));
        if (ours?.ok) files.push({ source, file: null, look: ours.value });
        if (books) continue;
        const run = runs.find(({ filesIn }) => filesIn.some((file) => file.source === source));
        const known = run?.filesIn.find((file) => file.source === source);
        const blob = run && known && (await services.pipeline.file(run.id, known.sha256));
        if (!blob?.ok || !known) continue;
        const file = new File([blob.value], known.name);
        const look = await services.pipeline.look(file);
        if (look.ok) files.push({ source, file, look: look.value });
      }
      if (!isStale) setDraft((draft) => ({ ...draft, files: [...files, ...draft.files] }));
    };
    void read();
    return () => {
      isStale = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the editor opens
  }, [setup?.id]);
}
