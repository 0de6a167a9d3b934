import { Button, SegmentedControl } from '@mantine/core';
import { useDocument } from '@perisai/sdk/react';
import { useTranslation } from 'react-i18next';
import { useCountWords } from '../../page/count-words.ts';
import { participantCount } from '../participant-documents.ts';
import { narrowings } from './participant-list-filter.ts';
import styles from './participants-page.module.css';
import type { ParticipantList } from './use-participant-list.ts';

interface Props {
  readonly total: number | null;
  readonly list: ParticipantList;
}

/** The heading is the answer: how many, of how many. */
export function ParticipantsHeading({ total, list }: Props) {
  const { t } = useTranslation();
  const { state, change } = list;
  return (
    <div className={styles.heading}>
      <h1 aria-live="polite">{useHeading({ total, list })}</h1>
      <div className={styles.end}>
        {isNarrowed(list) ? <ClearButton list={list} /> : null}
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
}

function isNarrowed({ state, typed }: ParticipantList): boolean {
  return narrowings(state, typed).length > 0;
}

function useHeading({ total, list }: Props): string {
  const { t } = useTranslation();
  const count = useCountWords();
  const all = useDocument(participantCount, { filter: null }, { enabled: isNarrowed(list) });
  const whole = all.data?.participants.totalCount ?? null;
  if (total === null) return t('participants.heading');
  const shown = count(total);
  if (isNarrowed(list) && whole !== null)
    return t('participants.totalOf', { count: total, shown, total: count(whole) });
  return t('participants.total', { count: total, shown });
}

function ClearButton({ list: { type, change } }: Pick<Props, 'list'>) {
  const { t } = useTranslation();
  const clear = () => {
    type('');
    change({ status: null, district: null });
  };
  return (
    <Button variant="subtle" onClick={clear}>
      {t('agents.clear')}
    </Button>
  );
}
