import type { ResultOf } from '@graphql-typed-document-node/core';
import { Button } from '@mantine/core';
import { showDay } from '@perisai/sdk/calendar';
import { useDocument } from '@perisai/sdk/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimEventInput } from '../../gql/graphql.ts';
import { useLanguage } from '../../page/language.ts';
import { Notice } from '../../page/notice.tsx';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import { SaveProblem } from '../../page/saving/save-problem.tsx';
import { AssessmentView } from '../decision/assessment-view.tsx';
import { RefusedNotice } from '../decision/refused-notice.tsx';
import { WhyTree } from '../decision/why-tree.tsx';
import styles from './filing.module.css';
import { previewClaim } from './filing-operations.ts';
import { useFile } from './use-file.ts';

interface Props {
  readonly participantId: string;
  /** What was asked about last; null before the first time. */
  readonly event: ClaimEventInput | null;
  readonly chronology: string;
  /** The form says something else by now. */
  readonly isStale: boolean;
}

/** What the claim would pay, what it takes, and only beside that the filing. */
export function PreviewPart({ participantId, event, chronology, isStale }: Props) {
  const { t } = useTranslation();
  const input = { participantId, event: event ?? {} };
  const answer = useDocument(previewClaim, { input }, { enabled: event !== null });
  const filing = useFile();
  const preview = event === null ? undefined : answer.data?.claimPreview;
  const file = (submit: boolean) => {
    if (event === null) return;
    const story = chronology.trim();
    filing.file({ participantId, event, chronology: story === '' ? null : story, submit });
  };
  return (
    <section className={styles.preview} aria-label={t('filing.previewHeading')} aria-busy={answer.isFetching}>
      {event === null ? <p className="quiet">{t('filing.previewFirst')}</p> : null}
      {answer.error === null ? null : <ProblemNotice problem={answer.error} />}
      {isStale ? <Notice kind="warning">{t('filing.stale')}</Notice> : null}
      {preview === undefined || isStale ? null : (
        <Foreseen preview={preview}>
          <RefusedNotice because={filing.refusal} />
          <SaveProblem problem={filing.problem} />
          <div className={styles.buttons}>
            <Button loading={filing.isPending} onClick={() => file(true)}>
              {t('filing.submit')}
            </Button>
            <Button variant="default" disabled={filing.isPending} onClick={() => file(false)}>
              {t('filing.draft')}
            </Button>
          </div>
        </Foreseen>
      )}
    </section>
  );
}

type Preview = ResultOf<typeof previewClaim>['claimPreview'];

interface ForeseenProps {
  readonly preview: Preview;
  readonly children: ReactNode;
}

function Foreseen({ preview, children }: ForeseenProps) {
  const { t } = useTranslation();
  const { assessment } = preview;
  return (
    <>
      <AssessmentView assessed={assessment} heading={t(`decision.ahead.${assessment.kind}`)} />
      <Needs preview={preview} />
      <WhyTree because={assessment.because} />
      {children}
    </>
  );
}

function Needs({ preview: { documents, dueOn } }: { readonly preview: Preview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div>
      <h3>{t('filing.documents')}</h3>
      <ul className={styles.documents}>
        {documents.map(({ code, name, required }) => (
          <li key={code}>
            {name[language]}
            {required ? null : ` (${t('claim.optional')})`}
          </li>
        ))}
      </ul>
      {dueOn === null ? null : <p className="quiet">{t('filing.due', { day: showDay(dueOn, language) })}</p>}
    </div>
  );
}
