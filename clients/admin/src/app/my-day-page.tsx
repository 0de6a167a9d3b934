import type { ResultOf } from '@graphql-typed-document-node/core';
import { Skeleton } from '@mantine/core';
import { showDay } from '@perisai/sdk/calendar';
import type { Language } from '@perisai/sdk/money';
import { showCount } from '@perisai/sdk/number';
import { useDocument } from '@perisai/sdk/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { useCountWords } from '../page/count-words.ts';
import { useLanguage, usePath } from '../page/language.ts';
import { Late } from '../page/late.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useRoleName } from '../page/role-name.ts';
import { useTitle } from '../page/use-title.ts';
import { mayEditAgents, mayReadAgents, mayReadParticipants, useViewer } from '../page/viewer.ts';
import styles from './layout.module.css';

const dayCounts = graphql(`
  query DayCounts {
    all: agents(first: 1) { totalCount }
    active: agents(first: 1, filter: { status: { eq: ACTIVE } }) { totalCount }
    warned: agents(first: 1, filter: { status: { eq: WARNED } }) { totalCount }
    suspended: agents(first: 1, filter: { status: { eq: SUSPENDED } }) { totalCount }
  }
`);

/** Who I am here and what is in my area: only what the service knows today. */
export function MyDayPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const viewer = useViewer();
  const role = useRoleName()(viewer.role);
  const counts = useDocument(dayCounts, {}, { enabled: mayReadAgents(viewer) });
  useTitle(`${t('app.today')} · ${t('app.title')}`);
  const day = showDay(viewer.businessDate, language);
  const branch =
    viewer.branch === null ? t('app.allBranches') : t('app.branch', { name: viewer.branch.name });
  return (
    <div className={styles.sheet}>
      <div>
        <h1>{counts.data === undefined ? t('app.today') : heading(counts.data, language, t)}</h1>
        <p className="quiet">
          {branch}, {day}
        </p>
      </div>
      {counts.error === null ? null : (
        <ProblemNotice problem={counts.error} onRetry={() => void counts.refetch()} />
      )}
      {counts.isLoading ? <WaitingTiles /> : null}
      {counts.data === undefined ? null : <Tiles counts={counts.data} />}
      <h2>{t('day.may')}</h2>
      <p>{t('day.role', { name: viewer.name, role })}</p>
      <ul className={styles.list}>
        <li>{mayReadAgents(viewer) ? t('day.mayRead') : t('day.mayReadNot')}</li>
        {mayReadParticipants(viewer) ? <li>{t('day.mayParticipants')}</li> : null}
        {mayReadAgents(viewer) ? <li>{mayEditAgents(viewer) ? t('day.mayEdit') : t('day.mayNot')}</li> : null}
      </ul>
    </div>
  );
}

type Counts = ResultOf<typeof dayCounts>;

function heading(
  { all, active }: Counts,
  language: Language,
  t: ReturnType<typeof useTranslation>['t'],
): string {
  return t('day.heading', {
    count: all.totalCount,
    active: showCount(active.totalCount, language),
    total: showCount(all.totalCount, language),
  });
}

function WaitingTiles() {
  return (
    <Late>
      <div className={styles.tiles}>
        {[1, 2, 3, 4].map((tile) => (
          <Skeleton key={tile} height={118} radius={8} />
        ))}
      </div>
    </Late>
  );
}

function Tiles({ counts: { all, active, warned, suspended } }: { readonly counts: Counts }) {
  const { t } = useTranslation();
  const { branch } = useViewer();
  const language = useLanguage();
  return (
    <div className={styles.tiles}>
      <Tile name={t('day.total')} count={all.totalCount} to="/agen" />
      <Tile name={t('day.active')} count={active.totalCount} to="/agen?status=aktif" />
      <Tile name={t('day.warned')} count={warned.totalCount} to="/agen?status=peringatan" />
      <Tile name={t('day.suspended')} count={suspended.totalCount} to="/agen?status=ditangguhkan" />
      {branch === null ? null : (
        <div className={styles.tile}>
          <span className="quiet">{t('day.districts')}</span>
          <span className={`${styles.figure} number`}>{showCount(branch.districts.length, language)}</span>
        </div>
      )}
    </div>
  );
}

function Tile({ name, count, to }: { readonly name: string; readonly count: number; readonly to: string }) {
  const { t } = useTranslation();
  const path = usePath();
  const words = useCountWords();
  return (
    <Link to={path(to)} className={styles.tile}>
      <span className="quiet">{name}</span>
      <span className={`${styles.figure} number`}>{words(count)}</span>
      <span className={styles.more}>{t('day.open')}</span>
    </Link>
  );
}
