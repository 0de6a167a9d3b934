import type { ResultOf } from '@graphql-typed-document-node/core';
import { showRupiah } from '@perisai/sdk/money';
import { useDocument } from '@perisai/sdk/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import { type Assessed, type ClaimDetail, stepsOf } from '../claim-detail.ts';
import { claimSuppositions } from '../claim-operations.ts';
import styles from './decision.module.css';

interface Props {
  readonly claim: ClaimDetail;
  readonly now: Assessed;
}

/** Which findings would change the outcome: the service is asked about each, and only what differs is told. */
export function OutcomeChanges({ claim, now }: Props) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  return (
    <details className={styles.fold} onToggle={(event) => event.currentTarget.open && setWanted(true)}>
      <summary>{t('decision.changes')}</summary>
      <div className={styles.foldBody}>{wanted ? <Changes claim={claim} now={now} /> : null}</div>
    </details>
  );
}

type Node = NonNullable<ResultOf<typeof claimSuppositions>['node']>;
type Supposed = NonNullable<Extract<Node, { working: unknown }>['working']>;

const names = ['working', 'notWorking', 'healthy', 'notHealthy', 'accepted', 'notAccepted'] as const;

function Changes({ claim, now }: Props) {
  const { t } = useTranslation();
  const answer = useDocument(claimSuppositions, { id: claim.id }, { caller: String(claim.version) });
  if (answer.error !== null)
    return <ProblemNotice problem={answer.error} onRetry={() => void answer.refetch()} />;
  const node = answer.data?.node;
  if (node === undefined || node === null || !('working' in node)) return null;
  const differing = names.flatMap((name) => {
    const then = node[name];
    return then !== null && (then.kind !== now.kind || then.amount !== now.amount) ? [{ name, then }] : [];
  });
  if (differing.length === 0) return <p>{t('decision.nothingChanges')}</p>;
  return (
    <ul className={styles.changes}>
      {differing.map(({ name, then }) => (
        <li key={name}>
          <p>
            {t(`decision.if.${name}`)} <Then then={then} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Then({ then }: { readonly then: Supposed }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const amount = showRupiah(then.amount, language);
  const failed = stepsOf(then.because).find(({ outcome }) => outcome === 'FAILS');
  return (
    <>
      <strong>{t(`decision.outcome.${then.kind}`, { amount })}</strong>
      {then.kind === 'PAYABLE' || failed === undefined ? null : (
        <span className={styles.note}> {failed.text[language]}</span>
      )}
    </>
  );
}
