import './button.css';
import { useId, type MouseEvent, type ReactNode, type Ref } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { Link } from './link.tsx';
import { Tooltip } from '../layers/tooltip.tsx';

export interface ButtonProps {
  children: ReactNode;
  /** `filled` at most once per view. */
  variant?: 'filled' | 'default' | 'subtle' | 'danger';
  icon?: IconName;
  /** Why it cannot be done now: the button stays, dashed, and says so. */
  unavailable?: string | undefined;
  /** The act is under way: a second press does nothing. */
  busy?: boolean;
  /** Leads somewhere instead of acting. */
  href?: string;
  onClick?: (event: MouseEvent) => void;
  type?: 'button' | 'submit';
  size?: 'control' | 'tall';
  wide?: boolean;
  /** In a dialog: this one has the focus when it opens. */
  takesFocus?: boolean;
  ref?: Ref<HTMLButtonElement>;
  'aria-label'?: string;
  'aria-haspopup'?: 'menu' | 'dialog';
  'aria-expanded'?: boolean;
  className?: string;
}

const classOf = (variant: string, size: string, wide: boolean, more: string | undefined) =>
  classNames(
    'q-button',
    variant !== 'default' && `is-${variant}`,
    size === 'tall' && 'is-tall',
    wide && 'is-wide',
    more,
  );

export function Button({
  children,
  variant = 'default',
  icon,
  unavailable,
  busy = false,
  href,
  onClick,
  type = 'button',
  size = 'control',
  wide = false,
  className,
  takesFocus = false,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const look = classOf(variant, size, wide, className);
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  );
  if (href !== undefined && unavailable === undefined) {
    return (
      <Link href={href} className={look} aria-label={rest['aria-label']} onClick={onClick}>
        {content}
      </Link>
    );
  }
  const isOff = unavailable !== undefined || busy;
  const button = (
    <button
      {...rest}
      data-autofocus={takesFocus || undefined}
      type={isOff ? 'button' : type}
      className={look}
      aria-disabled={isOff || undefined}
      aria-busy={busy || undefined}
      aria-describedby={unavailable ? reasonId : undefined}
      onClick={isOff ? undefined : onClick}
    >
      {content}
    </button>
  );
  if (!unavailable) return button;
  return (
    <Tooltip text={unavailable} id={reasonId}>
      {button}
    </Tooltip>
  );
}
