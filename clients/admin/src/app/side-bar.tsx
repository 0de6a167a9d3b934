import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { Tip } from '../page/tip.tsx';
import styles from './layout.module.css';
import { usePlaces } from './places.ts';

interface Props {
  readonly folded: boolean;
  readonly onFold: () => void;
}

export function SideBar({ folded, onFold }: Props) {
  const { t } = useTranslation();
  const bar = useRef<HTMLElement>(null);
  useActivePlaceInSight(bar);
  const FoldIcon = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const foldName = folded ? t('app.unfold') : t('app.fold');
  return (
    <nav ref={bar} className={styles.side} aria-label={t('app.navigation')}>
      <ul>
        {usePlaces().map(({ to, end, name, keys, Icon }) => (
          <li key={to}>
            <Tip label={`${name} (${keys})`} side="right">
              <NavLink to={to} end={end} className={`${styles.place}`}>
                <Icon size={20} stroke={1.5} aria-hidden />
                <span className={styles.placeName}>{name}</span>
              </NavLink>
            </Tip>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={`${styles.place} ${styles.fold}`}
        onClick={onFold}
        aria-expanded={!folded}
        aria-label={foldName}
      >
        <FoldIcon size={20} stroke={1.5} aria-hidden />
        <span className={styles.placeName}>{foldName}</span>
      </button>
    </nav>
  );
}

/** On a phone the places stand in one line that may be longer than the screen. */
function useActivePlaceInSight(bar: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  useEffect(() => {
    const active = bar.current?.querySelector(`a[href$="${pathname}"]`);
    active?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname, bar]);
}
