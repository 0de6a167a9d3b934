import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { showDay } from '@perisai/sdk/calendar';
import { IconMoon, IconShieldCheck, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { pageOf, pathIn, useLanguage, usePath } from '../page/language.ts';
import { Tip } from '../page/tip.tsx';
import { useViewer } from '../page/viewer.ts';
import { AccountMenu } from './account-menu.tsx';
import styles from './layout.module.css';

export function TopBar({ onKeys }: { readonly onKeys: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const path = usePath();
  const { branch, businessDate } = useViewer();
  return (
    <header className={styles.top}>
      <Link to={path('/')} className={styles.brand}>
        <IconShieldCheck size={24} stroke={1.5} aria-hidden />
        <span>{t('app.name')}</span>
      </Link>
      <span className={styles.branch}>
        {branch === null ? t('app.allBranches') : t('app.branch', { name: branch.name })}
      </span>
      <span className={styles.spring} />
      <Tip label={t('app.dataDateWhy')}>
        <span className={styles.date}>
          {t('app.dataDate', { day: showDay(businessDate, language, 'short') })}
        </span>
      </Tip>
      <LanguageSwitch />
      <ThemeSwitch />
      <AccountMenu onKeys={onKeys} />
    </header>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const current = useLanguage();
  const { pathname, search, hash } = useLocation();
  return (
    <nav className={styles.languages} aria-label={t('app.language')}>
      {(['id', 'en'] as const).map((language) => (
        <Link
          key={language}
          to={`${pathIn(language, pageOf(pathname))}${search}${hash}`}
          replace
          lang={language}
          hrefLang={language}
          aria-current={language === current ? 'true' : undefined}
        >
          {language.toUpperCase()}
          <span className="hidden-visually">{language === 'id' ? ', Bahasa Indonesia' : ', English'}</span>
        </Link>
      ))}
    </nav>
  );
}

function ThemeSwitch() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const name = scheme === 'light' ? t('app.themeDark') : t('app.themeLight');
  const Icon = scheme === 'light' ? IconMoon : IconSun;
  return (
    <Tip label={name}>
      <ActionIcon
        variant="subtle"
        size={32}
        aria-label={name}
        onClick={() => setColorScheme(scheme === 'light' ? 'dark' : 'light')}
      >
        <Icon size={20} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Tip>
  );
}
