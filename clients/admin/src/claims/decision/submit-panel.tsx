import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { submitClaim, withdrawClaim } from '../claim-commands.ts';
import type { PanelProps } from './panel-props.ts';
import { ReasonField } from './reason-field.tsx';
import { StepPanel } from './step-panel.tsx';
import { useTakeStep } from './use-take-step.ts';

export function SubmitPanel({ claim, onClose }: PanelProps) {
  const { t } = useTranslation();
  const step = useTakeStep(submitClaim, claim);
  const missing = claim.documents.filter(
    ({ required, receivedOn }) => required && receivedOn === null,
  ).length;
  return (
    <StepPanel
      heading={t('decision.submit', { number: claim.number })}
      confirm={t('decision.action.SUBMIT')}
      step={step}
      onConfirm={() => step.take({}, onClose)}
      onClose={onClose}
    >
      <p>{missing === 0 ? t('decision.submitStarts') : t('decision.submitWaits', { count: missing })}</p>
    </StepPanel>
  );
}

export function WithdrawPanel({ claim, onClose }: PanelProps) {
  const { t } = useTranslation();
  const step = useTakeStep(withdrawClaim, claim);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(0);
  const confirm = () => {
    setTried((count) => count + 1);
    if (reason.trim() !== '') step.take({ reason: reason.trim() }, onClose);
  };
  return (
    <StepPanel
      heading={t('decision.withdraw', { number: claim.number })}
      confirm={t('decision.withdrawConfirm')}
      step={step}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('decision.withdrawWhat')}</p>
      <ReasonField
        label={t('decision.reason')}
        hint={t('decision.reasonHint')}
        value={reason}
        onChange={setReason}
        tried={tried}
      />
    </StepPanel>
  );
}
