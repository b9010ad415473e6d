import './button.css';
import { useId, type MouseEvent, type ReactNode, type Ref } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { Link } from './link.tsx';
import { Tooltip } from './tooltip.tsx';

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
  autoFocus?: boolean;
  ref?: Ref<HTMLButtonElement>;
  'aria-label'?: string;
  'aria-haspopup'?: 'menu' | 'dialog';
  'aria-expanded'?: boolean;
  className?: string;
}

const classOf = ({ variant = 'default', size, wide, className }: ButtonProps) =>
  classNames(
    'q-button',
    variant !== 'default' && `is-${variant}`,
    size === 'tall' && 'is-tall',
    wide && 'is-wide',
    className,
  );

const contentOf = ({ icon, children }: ButtonProps) => (
  <>
    {icon && <Icon name={icon} />}
    {children}
  </>
);

export function Button(props: ButtonProps) {
  const reasonId = useId();
  if (props.href !== undefined && props.unavailable === undefined) {
    return (
      <Link
        href={props.href}
        className={classOf(props)}
        aria-label={props['aria-label']}
        onClick={props.onClick}
      >
        {contentOf(props)}
      </Link>
    );
  }
  const { unavailable, busy = false, onClick, type = 'button' } = props;
  const off = unavailable !== undefined || busy;
  const button = (
    <button
      ref={props.ref}
      type={off ? 'button' : type}
      className={classOf(props)}
      aria-disabled={unavailable === undefined ? undefined : true}
      aria-busy={busy || undefined}
      aria-describedby={unavailable ? reasonId : undefined}
      aria-label={props['aria-label']}
      aria-haspopup={props['aria-haspopup']}
      aria-expanded={props['aria-expanded']}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only dialogs ask for it, for their safe button
      autoFocus={props.autoFocus}
      onClick={off ? undefined : onClick}
    >
      {contentOf(props)}
    </button>
  );
  if (!unavailable) return button;
  return (
    <Tooltip text={unavailable} id={reasonId}>
      {button}
    </Tooltip>
  );
}
