import { Button, SegmentedControl } from '@mantine/core';
import { useDocument } from '@perisai/sdk/react';
import { useTranslation } from 'react-i18next';
import { useCountWords } from '../../page/count-words.ts';
import { agentCount } from '../agent-documents.ts';
import { narrowings, nothingNarrowed } from './agent-list-filter.ts';
import styles from './agents-page.module.css';
import type { AgentList } from './use-agent-list.ts';

interface Props {
  readonly total: number | null;
  readonly list: AgentList;
}

/** The heading is the answer: how many, of how many. */
export function AgentsHeading({ total, list }: Props) {
  const { t } = useTranslation();
  const { state, change } = list;
  const isNarrowed = narrowings(state).length > 0;
  const all = useDocument(agentCount, { filter: null, asOf: state.asOf }, { enabled: isNarrowed });
  const count = useCountWords();
  const whole = all.data?.agents.totalCount ?? null;
  return (
    <div className={styles.heading}>
      <h1 aria-live="polite">{heading()}</h1>
      <div className={styles.end}>
        {isNarrowed ? (
          <Button variant="subtle" onClick={() => change(nothingNarrowed)}>
            {t('agents.clear')}
          </Button>
        ) : null}
        <SegmentedControl
          aria-label={t('agents.density')}
          value={state.roomy ? 'roomy' : 'dense'}
          onChange={(value) => change({ roomy: value === 'roomy' })}
          data={[
            { value: 'dense', label: t('agents.dense') },
            { value: 'roomy', label: t('agents.roomy') },
          ]}
        />
      </div>
    </div>
  );

  function heading(): string {
    if (total === null) return t('agents.title');
    if (isNarrowed && whole !== null)
      return t('agents.countOf', { count: total, shown: count(total), total: count(whole) });
    return t('agents.count', { count: total, shown: count(total) });
  }
}
