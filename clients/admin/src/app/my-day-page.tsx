import { Skeleton } from '@mantine/core';
import { showDay } from '@perisai/sdk/calendar';
import { showCount } from '@perisai/sdk/number';
import { useDocument } from '@perisai/sdk/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { useLanguage, usePath } from '../page/language.ts';
import { Late } from '../page/late.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useRoleName } from '../page/role-name.ts';
import { useTitle } from '../page/use-title.ts';
import { mayEditAgents, useViewer } from '../page/viewer.ts';
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
  useTitle(`${t('app.today')} · ${t('app.title')}`);
  return (
    <div className={styles.sheet}>
      <p className="quiet">{showDay(viewer.businessDate, language)}</p>
      <h1>{t('day.heading', { name: viewer.name })}</h1>
      <p>
        {viewer.branch === null
          ? t('day.scopeAll', { role })
          : t('day.scope', { role, branch: t('app.branch', { name: viewer.branch.name }) })}
      </p>
      <Counts />
      <h2>{t('day.may')}</h2>
      <ul className={styles.list}>
        <li>{t('day.mayRead')}</li>
        <li>{mayEditAgents(viewer) ? t('day.mayEdit') : t('day.mayNot')}</li>
      </ul>
    </div>
  );
}

function Counts() {
  const { t } = useTranslation();
  const { branch } = useViewer();
  const language = useLanguage();
  const counts = useDocument(dayCounts, {});
  if (counts.error !== null)
    return <ProblemNotice problem={counts.error} onRetry={() => void counts.refetch()} />;
  if (counts.data === undefined)
    return (
      <Late>
        <div className={styles.tiles}>
          {[1, 2, 3, 4].map((tile) => (
            <Skeleton key={tile} height={118} radius={8} />
          ))}
        </div>
      </Late>
    );
  const { all, active, warned, suspended } = counts.data;
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
  const language = useLanguage();
  const path = usePath();
  const capped = count > 10_000;
  const shown = showCount(capped ? 10_000 : count, language);
  return (
    <Link to={path(to)} className={styles.tile}>
      <span className="quiet">{name}</span>
      <span className={`${styles.figure} number`}>
        {capped ? t('agents.manyMore', { count: shown }) : shown}
      </span>
      <span className={styles.more}>{t('day.open')}</span>
    </Link>
  );
}
