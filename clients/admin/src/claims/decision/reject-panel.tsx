import { useTranslation } from 'react-i18next';
import { Notice } from '../../page/notice.tsx';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import type { PanelProps } from './panel-props.ts';
import { ReasonField } from './reason-field.tsx';
import { RefusalLetter } from './refusal-letter.tsx';
import { RejectRules } from './reject-rules.tsx';
import { StepPanel } from './step-panel.tsx';
import { useRefusal } from './use-refusal.ts';

/** A refusal: for a rule that fails in the decision, with its article and the next step; its letter as it will print. */
export function RejectPanel({ claim, onClose }: PanelProps) {
  const { t } = useTranslation();
  const refusal = useRefusal({ claim, onClose });
  const { step, reasons, problem, confirm } = refusal;
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
        <Fields id={claim.id} refusal={refusal} />
      )}
    </StepPanel>
  );
}

interface FieldsProps {
  readonly id: string;
  readonly refusal: ReturnType<typeof useRefusal>;
}

function Fields({ id, refusal }: FieldsProps) {
  const { t } = useTranslation();
  const { reasons, chosen, setRule, isJudged, judgement, setJudgement, nextStep, setNextStep, tried } =
    refusal;
  return (
    <>
      <RejectRules
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
      <RefusalLetter id={id} rule={chosen} nextStep={nextStep} isJudged={isJudged} />
    </>
  );
}
