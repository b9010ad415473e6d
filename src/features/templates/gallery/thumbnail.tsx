import { useEffect, useRef, useState } from 'react';
import type { DocumentTemplate } from '@domain/templates/template.ts';
import { drawPage, openPdf } from '@ui/documents/pdf-document.ts';
import { useServices } from '../../services-context.ts';

/** The first page of the sample invoice, as this template really prints it. */
export function Thumbnail({ template, label }: { template: DocumentTemplate; label: string }) {
  const services = useServices();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    let stop = () => undefined as void;
    let hasLeft = false;
    const draw = async () => {
      const made = await services.templates.preview(template);
      if (!made.ok || hasLeft) return;
      const document = await openPdf(made.value.file);
      if (!hasLeft && canvas.current) stop = drawPage(document, 1, canvas.current);
      setDrawn(true);
    };
    void draw();
    return () => {
      hasLeft = true;
      stop();
    };
  }, [services, template]);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the page is drawn, there is no image file
    <canvas ref={canvas} role="img" aria-label={label} className="q-thumbnail" data-drawn={isDrawn} />
  );
}
