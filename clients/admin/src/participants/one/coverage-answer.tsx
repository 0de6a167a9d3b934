import { Skeleton, Switch } from '@mantine/core';
import { useDocument } from '@perisai/sdk/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../page/card.tsx';
import { DayField } from '../../page/day-field.tsx';
import { Late } from '../../page/late.tsx';
import { LegalBases } from '../../page/legal-bases.tsx';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import { ReasonTree } from '../../page/reason-tree.tsx';
import { CoverageMark } from '../coverage-mark.tsx';
import { participantCoverage } from '../participant-documents.ts';
import styles from './coverage-answer.module.css';
import { CoverageFacts } from './coverage-facts.tsx';
import { type Coverage, coverageOf } from './participant-detail.ts';
import { useChosenDay } from './use-chosen-day.ts';

/** Covered on that day, and why: what the service decided, in its own sentences. */
export function CoverageAnswer({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { day, choose, today } = useChosenDay();
  const answer = useDocument(participantCoverage, { id, on: day });
  const coverage = coverageOf(answer.data?.node);
  return (
    <Card
      heading={t('coverage.question')}
      busy={answer.isPlaceholderData}
      aside={
        <DayField
          size="xs"
          label={t('coverage.day')}
          hideLabel
          value={day}
          onChange={(chosen) => choose(chosen ?? today)}
        />
      }
    >
      {answer.error === null ? null : (
        <ProblemNotice problem={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending ? (
        <Late>
          <Skeleton height={240} radius={4} />
        </Late>
      ) : null}
      {coverage === null ? null : <Answered coverage={coverage} />}
    </Card>
  );
}

function Answered({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useTranslation();
  const [withFacts, setWithFacts] = useState(false);
  const { status, because } = coverage;
  return (
    <>
      <p className={styles.answer} data-status={status} aria-live="polite">
        <CoverageMark status={status} size={18} word={t(`coverage.answer.${status}`)} />
      </p>
      <CoverageFacts coverage={coverage} />
      <div className={styles.why}>
        <h3>{t('coverage.why')}</h3>
        <Switch
          className="no-print"
          size="xs"
          label={t('coverage.facts')}
          checked={withFacts}
          onChange={(event) => setWithFacts(event.currentTarget.checked)}
        />
      </div>
      <ReasonTree reasons={because} withFacts={withFacts} />
      <LegalBases reasons={because} />
    </>
  );
}
