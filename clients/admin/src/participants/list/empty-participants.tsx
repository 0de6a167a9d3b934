import { Button } from '@mantine/core';
import { documentKey, useClient } from '@perisai/sdk/react';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCountWords } from '../../page/count-words.ts';
import { useDistricts } from '../../page/districts.ts';
import { participantCount } from '../participant-documents.ts';
import { type Narrowing, narrowings, participantFilter } from './participant-list-filter.ts';
import styles from './participants-page.module.css';
import type { ParticipantList } from './use-participant-list.ts';

/** Nothing fits: says which one condition to drop, and what would then be found. */
export function EmptyParticipants({ list }: { readonly list: ParticipantList }) {
  const { t } = useTranslation();
  const count = useCountWords();
  const names = useNarrowingNames(list);
  const narrowed = narrowings(list.state, list.typed);
  const helpful = useHelpful(list, narrowed);
  const drop: Record<Narrowing, () => void> = {
    text: () => list.type(''),
    status: () => list.change({ status: null }),
    district: () => list.change({ district: null }),
  };
  if (narrowed.length === 0) return <p className={styles.empty}>{t('participants.emptyNature')}</p>;
  return (
    <div className={styles.empty}>
      <p role="status">
        {narrowed.length === 1
          ? t('participants.empty')
          : t('participants.emptyMany', { count: narrowed.length })}
      </p>
      <ul>
        {helpful.map(({ name, found }) => (
          <li key={name}>
            {t('participants.emptyWithout', { filter: names[name], count: found, shown: count(found) })}{' '}
            <Button size="compact-sm" variant="default" onClick={drop[name]}>
              {t('agents.emptyDrop', { filter: names[name] })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The conditions without which something would be found, the most helpful first. */
function useHelpful({ state, typed }: ParticipantList, narrowed: readonly Narrowing[]) {
  const client = useClient();
  const counts = useQueries({
    queries: narrowed.map((name) => {
      const variables = { filter: participantFilter(state, typed, name) };
      return {
        queryKey: documentKey(participantCount, variables),
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          client.request(participantCount, variables, { signal }),
      };
    }),
  });
  return narrowed
    .map((name, index) => ({ name, found: counts[index]?.data?.participants.totalCount ?? 0 }))
    .filter(({ found }) => found > 0)
    .sort((one, other) => other.found - one.found);
}

function useNarrowingNames({ state }: ParticipantList): Record<Narrowing, string> {
  const { t } = useTranslation();
  const district = useDistricts().find(({ code }) => code === state.district)?.name ?? state.district ?? '';
  return {
    text: t('agents.narrowing.text'),
    status: state.status === null ? '' : t(`participants.status.${state.status}`),
    district: t('agents.narrowing.district', { value: district }),
  };
}
