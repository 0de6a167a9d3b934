import { Skeleton } from '@mantine/core';
import { showDay } from '@perisai/sdk/calendar';
import { useTranslation } from 'react-i18next';
import { Card } from '../../page/card.tsx';
import { useLanguage } from '../../page/language.ts';
import { Late } from '../../page/late.tsx';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import { CoverageMark } from '../coverage-mark.tsx';
import styles from './coverage-answer.module.css';
import { CoverageFacts } from './coverage-facts.tsx';
import { DayChoice } from './day-choice.tsx';
import type { CoverageQuestion } from './use-coverage.ts';

/** Covered on that day: what the service decided. */
export function CoverageAnswer({ question }: { readonly question: CoverageQuestion }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { day, today, choose, answer, coverage } = question;
  const waiting = (
    <Late>
      <Skeleton height={200} radius={4} />
    </Late>
  );
  return (
    <Card
      heading={t('coverage.question', { day: showDay(day, language) })}
      busy={answer.isPlaceholderData}
      aside={<DayChoice day={day} today={today} onDay={choose} />}
    >
      {answer.error === null ? null : (
        <ProblemNotice problem={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending ? waiting : null}
      {coverage === null ? null : (
        <>
          <p className={styles.answer} aria-live="polite">
            <CoverageMark status={coverage.status} size={18} word={t(`coverage.answer.${coverage.status}`)} />
          </p>
          <CoverageFacts coverage={coverage} />
        </>
      )}
    </Card>
  );
}
