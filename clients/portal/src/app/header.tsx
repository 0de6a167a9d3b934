import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { Link, NavLink, useLocation } from 'react-router';
import { languages, pathIn, plainPath, useWords } from '../page/language.ts';
import { WhoAmI } from '../sign-in/who-am-i.tsx';
import './header.css';

const pages = [
  { path: '/', words: 'nav.home' },
  { path: '/program', words: 'nav.programs' },
  { path: '/cek', words: 'nav.check' },
  { path: '/hitung', words: 'nav.quote' },
] as const;

export function Header() {
  const { t, language } = useWords();
  return (
    <header className="head no-print">
      <div className="page-width head-inner">
        <Link to={pathIn(language, '/')} className="brand">
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <span className="brand-long">{t('site.name')}</span>
          <span className="brand-short">{t('site.short')}</span>
        </Link>
        <nav className="head-nav" aria-label={t('nav.label')}>
          <Pages />
        </nav>
        <div className="head-tools">
          <LanguageChoice />
          <ThemeChoice />
          <WhoAmI />
          <details className="head-menu">
            <summary>{t('nav.menu')}</summary>
            <nav aria-label={t('nav.label')}>
              <Pages />
            </nav>
          </details>
        </div>
      </div>
    </header>
  );
}

function Pages() {
  const { t, language } = useWords();
  return pages.map(({ path, words }) => (
    <NavLink key={path} to={pathIn(language, path)} end={path === '/'}>
      {t(words)}
    </NavLink>
  ));
}

function LanguageChoice() {
  const { t, language } = useWords();
  const { pathname, search, hash } = useLocation();
  return (
    <nav className="head-language" aria-label={t('nav.language')}>
      {languages.map((other) => (
        <Link
          key={other}
          to={`${pathIn(other, plainPath(pathname))}${search}${hash}`}
          lang={other}
          hrefLang={other}
          aria-current={other === language ? 'true' : undefined}
        >
          {other.toUpperCase()}
          <span className="hidden-visually"> {other === 'id' ? 'Bahasa Indonesia' : 'English'}</span>
        </Link>
      ))}
    </nav>
  );
}

function ThemeChoice() {
  const { t } = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const next = scheme === 'dark' ? 'light' : 'dark';
  const name = next === 'dark' ? t('nav.toDark') : t('nav.toLight');
  return (
    <button
      type="button"
      className="head-theme"
      onClick={() => setColorScheme(next)}
      aria-label={name}
      title={name}
    >
      {next === 'dark' ? (
        <IconMoon size={20} stroke={1.5} aria-hidden />
      ) : (
        <IconSun size={20} stroke={1.5} aria-hidden />
      )}
    </button>
  );
}
