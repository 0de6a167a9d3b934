import type { ResultOf } from '@graphql-typed-document-node/core';
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { showMonth } from '@perisai/sdk/calendar';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { ErrorSummary } from '../../page/saving/error-summary.tsx';
import { AccidentFields } from './accident-fields.tsx';
import { CostFields } from './cost-fields.tsx';
import {
  emptyEvent,
  eventInput,
  eventProblems,
  type FiledKind,
  isFatal,
  type TypedEvent,
} from './event-entries.ts';
import type { FieldProps } from './field-props.ts';
import styles from './filing.module.css';
import type { claimant as claimantDocument } from './filing-operations.ts';
import { HeirFields } from './heir-fields.tsx';
import { PreviewPart } from './preview-part.tsx';

export type Claimant = Extract<
  NonNullable<ResultOf<typeof claimantDocument>['node']>,
  { __typename: 'Participant' }
>;

export function ClaimForm({ claimant }: { readonly claimant: Claimant }) {
  const { t } = useTranslation();
  const ids = useId();
  const [typed, setTyped] = useState(emptyEvent);
  const [tried, setTried] = useState(0);
  const [asked, setAsked] = useState<TypedEvent | null>(null);
  const found = tried === 0 ? [] : eventProblems(typed);
  const words = (field: string) => {
    const problem = found.find((one) => one.field === field)?.problem;
    return problem === undefined ? null : t(`filing.problem.${problem}`);
  };
  const idOf = (field: string) => `${ids}-${field}`;
  const change = (patch: Partial<TypedEvent>) => setTyped({ ...typed, ...patch });
  const preview = (event: FormEvent) => {
    event.preventDefault();
    setTried((count) => count + 1);
    if (eventProblems(typed).length === 0) setAsked(typed);
  };
  const problems = found.map(({ field }) => ({ target: idOf(field), words: words(field) ?? '' }));
  return (
    <div className={styles.columns}>
      <form className={styles.form} onSubmit={preview} noValidate>
        <Membership claimant={claimant} />
        <ErrorSummary tried={tried} problems={problems} />
        <Fields typed={typed} change={change} idOf={idOf} words={words} />
        <div>
          <Button type="submit" variant={asked === typed ? 'default' : 'filled'}>
            {t('filing.preview')}
          </Button>
        </div>
      </form>
      <PreviewPart
        participantId={claimant.id}
        event={asked === null ? null : eventInput(asked)}
        chronology={typed.chronology}
        isStale={asked !== null && isOther(asked, typed)}
      />
    </div>
  );
}

// The story decides nothing: it may be written on after the preview.
const isOther = (asked: TypedEvent, typed: TypedEvent): boolean =>
  JSON.stringify({ ...asked, chronology: '' }) !== JSON.stringify({ ...typed, chronology: '' });

function Membership({ claimant: { coverage } }: { readonly claimant: Claimant }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <p className="quiet">
      {t(`participants.status.${coverage.status}`)}
      {coverage.paidThrough === null
        ? null
        : ` · ${t('participants.paidThrough', { month: showMonth(coverage.paidThrough, language) })}`}
    </p>
  );
}

function Fields(props: FieldProps) {
  const { t } = useTranslation();
  const { typed, change, idOf } = props;
  return (
    <>
      <SegmentedControl
        aria-label={t('filing.kind')}
        value={typed.kind}
        onChange={(kind) => change({ kind: kind as FiledKind })}
        data={[
          { value: 'WORK_ACCIDENT', label: t('filing.accident') },
          { value: 'DEATH', label: t('filing.death') },
        ]}
      />
      <AccidentFields {...props} />
      {typed.kind === 'WORK_ACCIDENT' ? <CostFields {...props} /> : null}
      {isFatal(typed) ? <HeirFields {...props} /> : null}
      <Textarea
        id={idOf('chronology')}
        label={t('filing.chronology')}
        description={t('filing.chronologyHint')}
        value={typed.chronology}
        onChange={(event) => change({ chronology: event.currentTarget.value })}
        maxLength={2000}
        minRows={3}
        autosize
      />
    </>
  );
}
