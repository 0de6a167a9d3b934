import { Radio } from '@mantine/core';
import { useDocument } from '@perisai/sdk/react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { Notice } from '../../page/notice.tsx';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import { ConfidenceMark } from '../../page/reasons/confidence-mark.tsx';
import { rejectClaim } from '../claim-commands.ts';
import type { ReasonLike } from '../claim-detail.ts';
import { refusalDraft } from '../claim-operations.ts';
import { LetterSheet } from '../letter/letter-sheet.tsx';
import type { PanelProps } from './actions.tsx';
import styles from './decision.module.css';
import { ReasonField } from './reason-field.tsx';
import { StepPanel } from './step-panel.tsx';
import { useRejectReasons } from './use-reject-reasons.ts';
import { useTakeStep } from './use-take-step.ts';

/** A refusal: for a rule that fails in the decision, with its article and the next step; its letter as it will print. */
export function RejectPanel({ claim, onClose }: PanelProps) {
  const { t } = useTranslation();
  const step = useTakeStep(rejectClaim, claim);
  const { isJudged, reasons, problem } = useRejectReasons(claim);
  const [rule, setRule] = useState<string | null>(null);
  const [nextStep, setNextStep] = useState('');
  const [judgement, setJudgement] = useState('');
  const [tried, setTried] = useState(0);
  const chosen = rule ?? (reasons.length === 1 ? (reasons[0]?.rule ?? null) : null);
  const confirm = () => {
    setTried((count) => count + 1);
    if (chosen === null || nextStep.trim() === '' || (isJudged && judgement.trim() === '')) return;
    const judged = isJudged ? { judgement: judgement.trim() } : {};
    step.take({ rule: chosen, nextStep: nextStep.trim(), ...judged }, onClose);
  };
  return (
    <StepPanel
      heading={t('decision.reject', { number: claim.number })}
      confirm={t('decision.rejectConfirm')}
      step={step}
      onConfirm={confirm}
      onClose={onClose}
      isPossible={reasons.length > 0}
    >
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {reasons.length === 0 ? (
        <Notice kind="info">{t('decision.rejectNone')}</Notice>
      ) : (
        <>
          <Rules
            reasons={reasons}
            value={chosen}
            onChange={setRule}
            error={tried > 0 && chosen === null ? t('decision.rejectWhich') : null}
          />
          {isJudged ? (
            <ReasonField
              label={t('decision.judgement')}
              hint={t('decision.judgementHint')}
              value={judgement}
              onChange={setJudgement}
              tried={tried}
            />
          ) : null}
          <ReasonField
            label={t('decision.nextStep')}
            hint={t('decision.nextStepHint')}
            value={nextStep}
            onChange={setNextStep}
            tried={tried}
          />
          <Draft id={claim.id} rule={chosen} nextStep={nextStep} isJudged={isJudged} />
        </>
      )}
    </StepPanel>
  );
}

interface RulesProps {
  readonly reasons: readonly ReasonLike[];
  readonly value: string | null;
  readonly onChange: (rule: string) => void;
  readonly error: string | null;
}

function Rules({ reasons, value, onChange, error }: RulesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Radio.Group label={t('decision.rejectFor')} value={value} onChange={onChange} error={error} required>
      {reasons.map(({ rule, text, legalBasis }) => (
        <Radio
          key={rule}
          value={rule}
          mt={6}
          label={
            <>
              {text[language]}
              {legalBasis === null ? null : (
                <span className={styles.basis}>
                  {legalBasis.instrument}, {legalBasis.article}{' '}
                  <ConfidenceMark confidence={legalBasis.confidence} />
                </span>
              )}
            </>
          }
        />
      ))}
    </Radio.Group>
  );
}

interface DraftProps {
  readonly id: string;
  readonly rule: string | null;
  readonly nextStep: string;
  readonly isJudged: boolean;
}

function Draft({ id, rule, nextStep, isJudged }: DraftProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const words = useDeferredValue(nextStep.trim());
  const refusal = { rule, nextStep: words, ...(isJudged ? { accepted: false } : {}) };
  const answer = useDocument(refusalDraft, { id, refusal }, { enabled: wanted && rule !== null });
  const node = answer.data?.node;
  const letter = node !== null && node !== undefined && 'letterDraft' in node ? node.letterDraft : null;
  return (
    <details className={styles.fold} onToggle={(event) => setWanted(event.currentTarget.open)}>
      <summary>{t('letter.preview')}</summary>
      {letter === null ? null : <LetterSheet letter={letter} isDraft />}
    </details>
  );
}
