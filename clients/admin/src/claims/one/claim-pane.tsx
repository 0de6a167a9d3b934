import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePath } from '../../page/language.ts';
import type { ClaimDetail } from '../claim-detail.ts';
import { ProgramMark } from '../program-mark.tsx';
import { ClaimDays } from './claim-days.tsx';
import { ClaimHistory } from './claim-history.tsx';
import styles from './claim-pane.module.css';
import { DocumentsCard } from './documents-card.tsx';
import { EventFacts } from './event-facts.tsx';
import { HeirsCard } from './heirs-card.tsx';
import { MembershipStrip } from './membership-strip.tsx';
import { SignsCard } from './signs-card.tsx';

/** One claim: what happened, since when, what came in, who is concerned, what to look at. */
export function ClaimPane({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const path = usePath();
  const { number, program, participant, status } = claim;
  return (
    <section className={styles.pane} aria-label={t('claim.pane')}>
      <header className={styles.head}>
        <h1>{participant.name}</h1>
        <p className={styles.under}>
          <span className="mono">{number}</span>
          <span className={styles.program}>
            <ProgramMark code={program.code} />
          </span>
          <span>{t(`claimRow.status.${status}`)}</span>
          <Link to={path(`/peserta/${participant.id}`)}>{t('claim.participant')}</Link>
        </p>
      </header>
      <ClaimDays claim={claim} />
      <SignsCard claim={claim} />
      <DocumentsCard claim={claim} />
      <MembershipStrip claim={claim} />
      <HeirsCard claim={claim} />
      <EventFacts claim={claim} />
      <ClaimHistory claim={claim} />
    </section>
  );
}
