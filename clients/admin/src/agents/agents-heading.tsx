import { showDay } from '@perisai/sdk/calendar';
import { showCount } from '@perisai/sdk/number';
import { useDocument } from '@perisai/sdk/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../page/language.ts';
import { useViewer } from '../page/viewer.ts';
import { agentCount } from './agent-documents.ts';
import { narrowings } from './agent-list-filter.ts';
import type { AgentListState } from './agent-list-state.ts';
import styles from './agents-page.module.css';

interface Props {
  readonly total: number | null;
  readonly state: AgentListState;
}

/** The heading is the answer: how many, of how many. */
export function AgentsHeading({ total, state }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { businessDate, branch } = useViewer();
  const isNarrowed = narrowings(state).length > 0;
  const all = useDocument(agentCount, { filter: null, asOf: state.asOf }, { enabled: isNarrowed });
  const count = useCountWords();
  const whole = all.data?.agents.totalCount ?? null;
  return (
    <div className={styles.heading}>
      <h1 aria-live="polite">{heading()}</h1>
      <p className="quiet">
        {branch === null ? t('app.allBranches') : t('app.branch', { name: branch.name })} ·{' '}
        {t('app.dataDate', { day: showDay(state.asOf ?? businessDate, language) })}
      </p>
    </div>
  );

  function heading(): string {
    if (total === null) return t('agents.title');
    if (isNarrowed && whole !== null)
      return t('agents.countOf', { count: total, shown: count(total), total: count(whole) });
    return t('agents.count', { count: total, shown: count(total) });
  }
}

/** The service counts exactly to 10,000; 10,001 means more. */
export function useCountWords(): (count: number) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (count) =>
    count > 10_000
      ? t('agents.manyMore', { count: showCount(10_000, language) })
      : showCount(count, language);
}
