import { useEffect, useRef } from 'react';
import type { MailPiece } from '@services/services.ts';
import { useText } from '@ui/environment/use-text.ts';

/** Built node by node: the page reads no HTML (Trusted Types), and styles set this way pass its policy. */
function built(document: Document, piece: MailPiece | string): Node {
  if (typeof piece === 'string') return document.createTextNode(piece);
  const element = document.createElement(piece.tag);
  element.style.cssText = piece.style;
  if (piece.href !== '') element.setAttribute('href', piece.href);
  element.append(...piece.children.map((child) => built(document, child)));
  return element;
}

/** The HTML form of a mail in a frame of its own, where no script runs and no link leads anywhere. */
export function MailPage({ page }: { page: MailPiece }) {
  const t = useText('mails');
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const box = frame.current;
    const inner = box?.contentDocument;
    if (!box || !inner) return;
    inner.documentElement.style.cssText = 'color-scheme:light';
    inner.documentElement.lang = document.documentElement.lang;
    inner.title = t('previewFrame');
    inner.body.style.cssText = 'margin:0;overflow:hidden';
    const sheet = built(inner, page) as HTMLElement;
    inner.body.replaceChildren(sheet);
    const measure = () => {
      box.style.height = `${Math.ceil(sheet.getBoundingClientRect().height)}px`;
    };
    const watch = new ResizeObserver(measure);
    watch.observe(sheet);
    measure();
    return () => watch.disconnect();
  }, [page, t]);
  return (
    <iframe
      ref={frame}
      className="mails-page"
      title={t('previewFrame')}
      sandbox="allow-same-origin"
      tabIndex={-1}
    />
  );
}
