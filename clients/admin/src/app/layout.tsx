import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { pageOf, usePath } from '../page/language.ts';
import { rememberKey, useShortcuts } from '../page/shortcuts.ts';
import styles from './layout.module.css';
import { usePlaces } from './places.ts';
import { SideBar } from './side-bar.tsx';
import { TopBar } from './top-bar.tsx';

const KeysDialog = lazy(() => import('./keys-dialog.tsx').then((m) => ({ default: m.KeysDialog })));

export function Layout() {
  const { t } = useTranslation();
  const wide = useMediaQuery('(min-width: 1024px)', true, { getInitialValueInEffect: false });
  const [folded, setFolded] = useState<boolean | null>(null);
  const [keys, setKeys] = useState<boolean | null>(null);
  useLayoutKeys(() => setKeys(true));
  const isFolded = folded ?? !wide;
  return (
    <div className={styles.frame} data-folded={isFolded}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('isi')?.focus()}>
        {t('app.skip')}
      </button>
      <TopBar onKeys={() => setKeys(true)} />
      <SideBar folded={isFolded} onFold={() => setFolded(!isFolded)} />
      <main id="isi" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      {keys === null ? null : (
        <Suspense>
          <KeysDialog opened={keys} onClose={() => setKeys(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** Pages with a search of their own; from all others the key leads to the agents'. */
const searched = ['/agen', '/peserta', '/parameter'];

function useLayoutKeys(onKeys: () => void): void {
  const navigate = useNavigate();
  const path = usePath();
  const page = pageOf(useLocation().pathname);
  useEffect(() => {
    // After the page's own listeners have seen the key.
    const listener = (event: KeyboardEvent) => rememberKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  useShortcuts({
    '?': onKeys,
    ...Object.fromEntries(usePlaces().map(({ keys, to }) => [keys, () => void navigate(to)])),
    ...(searched.includes(page)
      ? {}
      : { '/': () => void navigate(path('/agen'), { state: { search: true } }) }),
  });
}
