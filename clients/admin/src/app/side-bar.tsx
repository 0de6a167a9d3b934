import {
  IconIdBadge2,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconScale,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { usePath } from '../page/language.ts';
import { Tip } from '../page/tip.tsx';
import { mayReadAgents, mayReadParticipants, useViewer } from '../page/viewer.ts';
import styles from './layout.module.css';

interface Props {
  readonly folded: boolean;
  readonly onFold: () => void;
}

export function SideBar({ folded, onFold }: Props) {
  const { t } = useTranslation();
  const path = usePath();
  const viewer = useViewer();
  const places = [
    { to: path('/'), end: true, name: t('app.today'), keys: 'g h', Icon: IconSun },
    ...(mayReadAgents(viewer)
      ? [{ to: path('/agen'), end: false, name: t('app.agents'), keys: 'g a', Icon: IconUsers }]
      : []),
    ...(mayReadParticipants(viewer)
      ? [{ to: path('/peserta'), end: false, name: t('app.participants'), keys: 'g p', Icon: IconIdBadge2 }]
      : []),
    { to: path('/parameter'), end: false, name: t('app.parameters'), keys: 'g u', Icon: IconScale },
  ];
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // On a phone the places stand in one line that may be longer than the screen.
    if (pathname !== '')
      bar.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  const FoldIcon = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const foldName = folded ? t('app.unfold') : t('app.fold');
  return (
    <nav ref={bar} className={styles.side} aria-label={t('app.navigation')}>
      <ul>
        {places.map(({ to, end, name, keys, Icon }) => (
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
