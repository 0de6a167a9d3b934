import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { verifyClaim } from '../claim-commands.ts';
import styles from './decision.module.css';
import type { PanelProps } from './panel-props.ts';
import { ReasonField } from './reason-field.tsx';
import { StepPanel } from './step-panel.tsx';
import { useTakeStep } from './use-take-step.ts';

/** The check of a case: what was found about the time of the registration. What nobody looked at stays open. */
export function VerifyPanel({ claim, onClose }: PanelProps) {
  const { t } = useTranslation();
  const step = useTakeStep(verifyClaim, claim);
  const [working, setWorking] = useState(claim.findings?.workingAtRegistration ?? null);
  const [healthy, setHealthy] = useState(claim.findings?.healthyAtRegistration ?? null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(0);
  const confirm = () => {
    setTried((count) => count + 1);
    if (reason.trim() === '') return;
    const findings = { workingAtRegistration: working, healthyAtRegistration: healthy };
    step.take({ findings, reason: reason.trim() }, onClose);
  };
  return (
    <StepPanel
      heading={t('decision.verify', { number: claim.number })}
      confirm={t('decision.verifySave')}
      step={step}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('decision.verifyWhat')}</p>
      <Finding label={t('decision.working')} value={working} onChange={setWorking} />
      <Finding label={t('decision.healthy')} value={healthy} onChange={setHealthy} />
      <ReasonField
        label={t('decision.reason')}
        hint={t('decision.verifyHint')}
        value={reason}
        onChange={setReason}
        tried={tried}
      />
    </StepPanel>
  );
}

interface FindingProps {
  readonly label: string;
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
}

function Finding({ label, value, onChange }: FindingProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={label}
      value={value === null ? 'open' : String(value)}
      onChange={(chosen) => onChange(chosen === 'open' ? null : chosen === 'true')}
    >
      <div className={styles.radios}>
        <Radio value="true" label={t('decision.yes')} />
        <Radio value="false" label={t('decision.no')} />
        <Radio value="open" label={t('decision.notLooked')} />
      </div>
    </Radio.Group>
  );
}
