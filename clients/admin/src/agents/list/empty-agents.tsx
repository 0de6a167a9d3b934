import { Button } from '@mantine/core';
import { documentKey, useClient } from '@perisai/sdk/react';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCountWords } from '../../page/count-words.ts';
import { useDistricts } from '../../page/districts.ts';
import { seesNames, useViewer } from '../../page/viewer.ts';
import { useAgencies } from '../agencies.ts';
import { agentCount } from '../agent-documents.ts';
import {
  agentFilter,
  type Narrowing,
  narrowings,
  nothingNarrowed,
  withoutNarrowing,
} from './agent-list-filter.ts';
import type { AgentListState } from './agent-list-state.ts';
import styles from './agents-page.module.css';

interface Props {
  readonly state: AgentListState;
  readonly onChange: (patch: Partial<AgentListState>) => void;
}

/** Nothing fits: says which one condition to drop, and what would then be found. */
export function EmptyAgents({ state, onChange }: Props) {
  const { t } = useTranslation();
  const names = useNarrowingNames(state);
  const count = useCountWords();
  const narrowed = narrowings(state);
  const helpful = useHelpful(state, narrowed);
  if (narrowed.length === 0) return <p className={styles.empty}>{t('agents.emptyNature')}</p>;
  return (
    <div className={styles.empty}>
      <p role="status">
        {narrowed.length === 1 ? t('agents.empty') : t('agents.emptyMany', { count: narrowed.length })}
      </p>
      <ul>
        {helpful.map(({ name, found }) => (
          <li key={name}>
            {t('agents.emptyWithout', { filter: names[name], count: found, shown: count(found) })}{' '}
            <DropButton onClick={() => onChange(withoutNarrowing(state, name))}>
              {t('agents.emptyDrop', { filter: names[name] })}
            </DropButton>
          </li>
        ))}
      </ul>
      {narrowed.length > 1 ? (
        <DropButton onClick={() => onChange(nothingNarrowed)}>{t('agents.clearAll')}</DropButton>
      ) : null}
    </div>
  );
}

function DropButton({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <Button size="compact-sm" variant="default" onClick={onClick}>
      {children}
    </Button>
  );
}

/** The conditions without which something would be found, the most helpful first. */
function useHelpful(state: AgentListState, narrowed: readonly Narrowing[]) {
  const client = useClient();
  const sight = seesNames(useViewer()) ? 'names' : 'codes';
  const counts = useQueries({
    queries: narrowed.map((name) => {
      const variables = { filter: agentFilter(state, sight, name), asOf: state.asOf };
      return {
        queryKey: documentKey(agentCount, variables),
        queryFn: ({ signal }: { signal: AbortSignal }) => client.request(agentCount, variables, { signal }),
      };
    }),
  });
  return narrowed
    .map((name, index) => ({ name, found: counts[index]?.data?.agents.totalCount ?? 0 }))
    .filter(({ found }) => found > 0)
    .sort((one, other) => other.found - one.found);
}

function useNarrowingNames(state: AgentListState): Record<Narrowing, string> {
  const { t } = useTranslation();
  const districts = useDistricts();
  const agencies = useAgencies();
  const statuses = state.statuses.map((status) => t(`agents.statusName.${status}`)).join(', ');
  const named = (list: typeof districts, code: string | null) =>
    list.find((one) => one.code === code)?.name ?? code ?? '';
  return {
    text: t('agents.narrowing.text'),
    codes: t('agents.narrowing.codes'),
    statuses: t('agents.narrowing.statuses', { value: statuses }),
    district: t('agents.narrowing.district', { value: named(districts, state.district) }),
    agency: t('agents.narrowing.agency', { value: named(agencies, state.agency) }),
  };
}
