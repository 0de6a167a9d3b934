import { Button } from '@mantine/core';
import type { Session } from '@perisai/sdk/oidc';
import { useDocument } from '@perisai/sdk/react';
import { useEffect, useRef, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { Answer, Bone } from '../page/answer.tsx';
import { useWords } from '../page/language.ts';
import { useSession } from './session-context.ts';
import './who-am-i.css';

const whoAmI = graphql(`
  query WhoAmI { viewer { name role branch { name } } }
`);

/** Signing in is optional: the page shows public figures without it. */
export function WhoAmI() {
  const { t } = useWords();
  const { session, state } = useSession();
  const [failed, setFailed] = useState(false);
  if (session === null) return null;
  if (state.kind === 'signed-in') return <Account session={session} fallback={state.name ?? state.subject} />;
  return (
    <span className="who">
      {failed ? (
        <span role="alert" className="who-failed">
          {t('session.failed')}
        </span>
      ) : null}
      <Button variant="default" onClick={() => session.signIn().catch(() => setFailed(true))}>
        {state.kind === 'expired' ? t('session.again') : t('session.signIn')}
      </Button>
    </span>
  );
}

function Account({ session, fallback }: { readonly session: Session; readonly fallback: string }) {
  const { t } = useWords();
  const viewer = useDocument(whoAmI, {});
  const menu = useRef<HTMLDetailsElement>(null);
  useClosing(menu);
  return (
    <details className="account" ref={menu}>
      <summary>{viewer.data?.viewer?.name ?? fallback}</summary>
      <div className="account-panel">
        <Answer query={viewer} skeleton={<Bone height={48} />}>
          {({ viewer: person }) => (person === null ? <p>{fallback}</p> : <Person person={person} />)}
        </Answer>
        <a href="/admin">{t('session.admin')}</a>
        <Button variant="default" onClick={() => void session.signOut()}>
          {t('session.signOut')}
        </Button>
      </div>
    </details>
  );
}

interface PersonProps {
  readonly person: {
    readonly name: string;
    readonly role: string;
    readonly branch: { readonly name: string } | null;
  };
}

const roles = ['portal', 'officer', 'roster', 'head', 'analyst', 'auditor', 'agent'] as const;

function Person({ person }: PersonProps) {
  const { t } = useWords();
  const role = roles.find((known) => known === person.role.toLowerCase());
  return (
    <dl>
      <dt>{t('session.who')}</dt>
      <dd>{person.name}</dd>
      <dt>{t('session.role')}</dt>
      <dd>{role === undefined ? person.role : t(`session.roles.${role}`)}</dd>
      <dt>{t('session.branch')}</dt>
      <dd>{person.branch?.name ?? t('session.allBranches')}</dd>
    </dl>
  );
}

/** Escape and a click elsewhere close the menu; Escape gives the focus back to its opener. */
function useClosing(menu: React.RefObject<HTMLDetailsElement | null>) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || menu.current?.open !== true) return;
      menu.current.open = false;
      menu.current.querySelector('summary')?.focus();
    }
    function onPointer(event: PointerEvent) {
      if (menu.current !== null && !menu.current.contains(event.target as Node)) menu.current.open = false;
    }
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPointer);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPointer);
    };
  }, [menu]);
}
