import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { pathIn, useWords } from '../page/language.ts';
import { useSession } from '../sign-in/session-context.ts';
import { Header } from './header.tsx';
import { useInstance } from './instance.ts';
import './layout.css';

export function Layout({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const { state } = useSession();
  const { refused } = useInstance();
  const notice =
    state.kind === 'expired'
      ? t('session.expired')
      : refused && state.kind === 'anonymous'
        ? t('session.refused')
        : null;
  return (
    <>
      <a className="skip" href="#isi">
        {t('site.skip')}
      </a>
      <Header />
      {notice === null ? null : (
        <p className="banner" role="status">
          {notice}
        </p>
      )}
      <main id="isi" tabIndex={-1} className="page-width">
        {children}
      </main>
      <Footer />
    </>
  );
}

function Footer() {
  const { t, language } = useWords();
  return (
    <footer className="foot">
      <div className="page-width foot-inner">
        <p>
          <Link to={pathIn(language, '/')}>{t('site.name')}</Link>
          <span className="no-print">
            {' · '}
            <a href="/graphql">{t('foot.developers')}</a>
          </span>
        </p>
        <p>{t('foot.rights')}</p>
        <p className="print-only">{t('foot.printed', { address: location.href })}</p>
      </div>
    </footer>
  );
}
