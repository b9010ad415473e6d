import './button.css';
import type { MouseEvent, Ref } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { Tooltip } from '../layers/tooltip.tsx';

interface IconButtonProps {
  icon: IconName;
  /** Its name for everyone: tooltip and screen reader. */
  label: string;
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  unavailable?: string | undefined;
  pressed?: boolean;
  ref?: Ref<HTMLButtonElement>;
  'aria-haspopup'?: 'menu' | 'dialog';
  'aria-expanded'?: boolean;
}

export function IconButton({ icon, label, onClick, unavailable, pressed, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={unavailable ?? label}>
      <button
        type="button"
        className="q-icon-button"
        aria-label={label}
        aria-disabled={unavailable === undefined ? undefined : true}
        aria-pressed={pressed}
        onClick={unavailable === undefined ? onClick : undefined}
        {...rest}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
