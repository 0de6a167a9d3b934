import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePath } from '../../page/language.ts';
import type { ClaimDetail } from '../claim-detail.ts';
import { Actions } from './actions.tsx';
import { AssessmentView } from './assessment-view.tsx';
import styles from './decision.module.css';
import { LateNotice } from './late-notice.tsx';
import { OutcomeChanges } from './outcome-changes.tsx';
import { WhyTree } from './why-tree.tsx';

/** What must be paid and why, what would change it, and what the reader may do about it. */
export function DecisionPane({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const { assessment, decision } = claim;
  return (
    <section className={styles.pane} aria-label={t('decision.pane')}>
      <Answer claim={claim} />
      <LateNotice claim={claim} />
      <Actions key={claim.id} claim={claim} />
      <LetterLink claim={claim} />
      <WhyTree because={assessment?.because ?? decision?.because ?? []} />
      {assessment === null ? null : <OutcomeChanges claim={claim} now={assessment} />}
      {decision === null ? null : <Kept decision={decision} />}
    </section>
  );
}

function Answer({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const { assessment, decision, amount, amountInWords, lines, payees, refunds, status } = claim;
  if (assessment !== null)
    return <AssessmentView assessed={assessment} heading={t(`decision.ahead.${assessment.kind}`)} />;
  const kind = decision?.kind ?? (amount === null ? 'REFUSED' : 'PAYABLE');
  if (amount === null && decision === null)
    return <p className="quiet">{t(status === 'WITHDRAWN' ? 'decision.withdrawn' : 'decision.unknown')}</p>;
  const told = { kind, amount, amountInWords, lines, payees, refunds };
  return (
    <AssessmentView
      assessed={told}
      heading={t(status === 'PAID' ? 'decision.paid' : `decision.made.${kind}`)}
    />
  );
}

function LetterLink({ claim: { id, decision } }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const path = usePath();
  if (decision === null) return null;
  return (
    <Button
      component={Link}
      to={path(`/klaim/${id}/surat`)}
      variant="default"
      leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden />}
    >
      {t('letter.open')}
    </Button>
  );
}

function Kept({ decision }: { readonly decision: NonNullable<ClaimDetail['decision']> }) {
  const { t } = useTranslation();
  const { decidedBy, fingerprint, replaysEqually } = decision;
  return (
    <p className={styles.kept}>
      {t('decision.keptBy', { name: decidedBy })}{' '}
      {t(replaysEqually ? 'decision.replays' : 'decision.replaysNot')}{' '}
      <span className="mono">{fingerprint.slice(0, 12)}</span>
    </p>
  );
}
