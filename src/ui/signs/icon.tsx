import './icon.css';
import { icons, type IconName } from './icons.ts';

/** Decoration beside a word, or inside a control that carries its own name: always hidden from readers. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'q-icon is-small' : 'q-icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  );
}
