import { showRupiah } from '@perisai/sdk/money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { Notice } from '../../page/notice.tsx';
import { determineClaim } from '../claim-commands.ts';
import type { Assessed } from '../claim-detail.ts';
import styles from './decision.module.css';
import type { PanelProps } from './panel-props.ts';
import { PayeeList } from './payee-list.tsx';
import { ReasonField } from './reason-field.tsx';
import { StepPanel } from './step-panel.tsx';
import { useTakeStep } from './use-take-step.ts';

/** The determination: the amount in figures and words, who receives it and by which bank, before it is written. */
export function DeterminePanel({ claim, onClose }: PanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const step = useTakeStep(determineClaim, claim);
  const [acceptance, setAcceptance] = useState('');
  const [tried, setTried] = useState(0);
  // After somebody else's step nothing lies ahead any more: what was said before stays on the screen.
  const [assessed] = useState(claim.assessment);
  const isJudged = assessed?.kind === 'VERIFICATION';
  const obstacle = useObstacle(claim);
  const confirm = () => {
    setTried((count) => count + 1);
    if (isJudged && acceptance.trim() === '') return;
    step.take(isJudged ? { acceptance: acceptance.trim() } : {}, onClose);
  };
  const amount = showRupiah(assessed?.amount ?? claim.amount ?? zero, language);
  return (
    <StepPanel
      heading={obstacle === null ? t('decision.determine', { amount }) : t('decision.determineNot')}
      confirm={t('decision.determineConfirm', { amount })}
      step={step}
      onConfirm={confirm}
      onClose={onClose}
      isPossible={obstacle === null}
    >
      {obstacle === null ? null : <Notice kind="warning">{obstacle}</Notice>}
      {obstacle !== null || assessed === null ? null : <Foreseen assessed={assessed} />}
      {isJudged && obstacle === null ? (
        <ReasonField
          label={t('decision.acceptance')}
          hint={t('decision.acceptanceHint')}
          value={acceptance}
          onChange={setAcceptance}
          tried={tried}
        />
      ) : null}
    </StepPanel>
  );
}

function Foreseen({ assessed: { amountInWords, payees } }: { readonly assessed: Assessed }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.words} lang="id">
        ({amountInWords})
      </p>
      <PayeeList payees={payees} />
      <p>{t('decision.determineWhat')}</p>
    </>
  );
}

const zero = '0.00' as Parameters<typeof showRupiah>[0];

/** What already stands against a determination, as the service told it; what else does, it says when asked. */
function useObstacle({ assessment, documents, status }: PanelProps['claim']): string | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const missing = documents.filter(({ required, receivedOn }) => required && receivedOn === null);
  if (assessment === null) return null;
  if (missing.length > 0)
    return t('decision.missing', { names: missing.map(({ name }) => name[language]).join(', ') });
  if (assessment.kind === 'REFUSED' || assessment.kind === 'LAPSED') return t('decision.notPayable');
  if (assessment.kind === 'VERIFICATION' && status !== 'UNDER_VERIFICATION') return t('decision.verifyFirst');
  return null;
}
