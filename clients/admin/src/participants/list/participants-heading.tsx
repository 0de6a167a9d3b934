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
  const { state, typed, change, type } = list;
  const isNarrowed = narrowings(state, typed).length > 0;
  const all = useDocument(participantCount, { filter: null }, { enabled: isNarrowed });
  const count = useCountWords();
  const whole = all.data?.participants.totalCount ?? null;
  const clear = () => {
    type('');
    change({ status: null, district: null });
  };
  return (
    <div className={styles.heading}>
      <h1 aria-live="polite">{heading()}</h1>
      <div className={styles.end}>
        {isNarrowed ? (
          <Button variant="subtle" onClick={clear}>
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
    if (total === null) return t('participants.heading');
    const shown = count(total);
    if (isNarrowed && whole !== null)
      return t('participants.totalOf', { count: total, shown, total: count(whole) });
    return t('participants.total', { count: total, shown });
  }
}
