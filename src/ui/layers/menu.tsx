import './menu.css';
import { useId, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { Icon } from '../signs/icon.tsx';
import type { IconName } from '../signs/icons.ts';

export interface MenuItem {
  label: string;
  icon?: IconName;
  onAct: () => void;
  /** Why it is off; written under the word. */
  unavailable?: string | undefined;
}

interface MenuProps {
  label: string;
  items: (MenuItem | 'rule')[];
  /** The button that opens it: give it these. */
  trigger: (button: {
    ref: RefObject<HTMLButtonElement | null>;
    onClick: () => void;
    'aria-haspopup': 'menu';
  }) => ReactNode;
}

const EDGE = 8;

function placeUnder(anchor: DOMRect, menu: HTMLElement) {
  const { width, height } = menu.getBoundingClientRect();
  const below = anchor.bottom + 4 + height < innerHeight;
  menu.style.left = `${Math.max(EDGE, Math.min(anchor.left, innerWidth - width - EDGE))}px`;
  menu.style.top = `${below ? anchor.bottom + 4 : Math.max(EDGE, anchor.top - 4 - height)}px`;
}

const itemsIn = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const items = itemsIn(event.currentTarget);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items[(to + items.length) % items.length]?.focus();
}

/** A few more acts behind one button. Arrows move, Escape closes. */
export function Menu({ label, items, trigger }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const toggle = () => {
    if (!menu.current || !button.current) return;
    menu.current.togglePopover();
    if (!menu.current.matches(':popover-open')) return;
    placeUnder(button.current.getBoundingClientRect(), menu.current);
    itemsIn(menu.current)[0]?.focus();
  };
  const act = (item: MenuItem) => {
    if (item.unavailable !== undefined) return;
    menu.current?.hidePopover();
    button.current?.focus();
    item.onAct();
  };
  return (
    <>
      {trigger({ ref: button, onClick: toggle, 'aria-haspopup': 'menu' })}
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className="q-menu"
        onKeyDown={moveFocus}
      >
        {items.map((item, index) =>
          item === 'rule' ? (
            // oxlint-disable-next-line react/no-array-index-key -- rules have no name
            <hr key={`rule-${index}`} />
          ) : (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={item.unavailable === undefined ? undefined : true}
              onClick={() => act(item)}
            >
              {item.icon && <Icon name={item.icon} />}
              <span>
                {item.label}
                {item.unavailable && <span className="q-menu-reason">{item.unavailable}</span>}
              </span>
            </button>
          ),
        )}
      </div>
    </>
  );
}
