import './tooltip.css';
import { useRef, type ReactNode } from 'react';

const GAP = 6;
const EDGE = 8;

function placeBeside(anchor: DOMRect, tip: HTMLElement) {
  const { width, height } = tip.getBoundingClientRect();
  const below = anchor.bottom + GAP + height < innerHeight;
  const left = Math.min(
    Math.max(EDGE, anchor.left + anchor.width / 2 - width / 2),
    innerWidth - width - EDGE,
  );
  tip.style.left = `${left}px`;
  tip.style.top = `${below ? anchor.bottom + GAP : anchor.top - GAP - height}px`;
}

/** Words for what has none on screen, or why something is off. Shows on hover and focus, hides on Escape. */
export function Tooltip({ text, id, children }: { text: string; id?: string; children: ReactNode }) {
  const anchor = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const show = () => {
    if (!tip.current || !anchor.current || tip.current.matches(':popover-open')) return;
    tip.current.showPopover();
    placeBeside(anchor.current.getBoundingClientRect(), tip.current);
  };
  /** A menu that closes gives the focus back while it still closes: no popover may show before it has. */
  const showFocused = () =>
    requestAnimationFrame(() => anchor.current?.contains(document.activeElement) && show());
  const hide = () => {
    if (tip.current?.matches(':popover-open')) tip.current.hidePopover();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens for its child, is no control
    <span
      ref={anchor}
      className="q-tooltip-anchor"
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && showFocused()}
      onBlur={hide}
      onClick={id === undefined ? hide : show}
      onKeyDown={(event) => event.key === 'Escape' && hide()}
    >
      {children}
      <span ref={tip} id={id} popover="manual" role="tooltip" className="q-tooltip">
        {text}
      </span>
    </span>
  );
}
