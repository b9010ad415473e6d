import { useState } from 'react';
import type { StoredTemplate } from '@domain/templates/template.ts';
import { Button } from '@ui/signs/button.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useCompany } from '../../use-company.ts';
import { useServices } from '../../services-context.ts';
import type { OpenTemplateProps } from './editor-tools.ts';
import { TemplateEditor } from './template-editor.tsx';

/** The stored template as it was when the editor opened: from there on the editor holds the newest. */
export function OpenTemplate(props: OpenTemplateProps) {
  const t = useText('templates');
  const { templates } = useServices();
  const company = useCompany();
  const { data: designs } = useLive('template designs', () => templates.designs());
  const { data, loading } = useLive(`template ${props.view.open}`, async () => ({
    stored: await templates.get(props.view.open),
  }));
  const [first, setFirst] = useState<StoredTemplate>();
  if (first === undefined && data?.stored !== undefined) setFirst(data.stored);
  if (!loading && data !== undefined && data.stored === undefined) {
    return (
      <EmptyState acts={<Button onClick={props.onClose}>{t('back')}</Button>}>{t('missing')}</EmptyState>
    );
  }
  if (first === undefined || designs === undefined || company === undefined) return null;
  return <TemplateEditor {...props} stored={first} designs={designs} company={company} />;
}
