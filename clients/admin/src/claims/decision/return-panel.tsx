import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { returnClaim } from '../claim-commands.ts';
import type { ClaimDocumentShown } from '../claim-detail.ts';
import type { PanelProps } from './panel-props.ts';
import { ReasonField } from './reason-field.tsx';
import { StepPanel } from './step-panel.tsx';
import { useTakeStep } from './use-take-step.ts';

/** Asks for documents: those that are missing are chosen at first, others can be found of no use. */
export function ReturnPanel({ claim, onClose }: PanelProps) {
  const { t } = useTranslation();
  const step = useTakeStep(returnClaim, claim);
  const missing = claim.documents.filter(({ required, receivedOn }) => required && receivedOn === null);
  const [codes, setCodes] = useState<string[]>(missing.map(({ code }) => code));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(0);
  const confirm = () => {
    setTried((count) => count + 1);
    if (codes.length > 0 && reason.trim() !== '')
      step.take({ documents: codes, reason: reason.trim() }, onClose);
  };
  return (
    <StepPanel
      heading={t('decision.return', { number: claim.number })}
      confirm={t('decision.returnConfirm')}
      step={step}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('decision.returnWhat')}</p>
      <Choice documents={claim.documents} value={codes} onChange={setCodes} isTried={tried > 0} />
      <ReasonField
        label={t('decision.reason')}
        hint={t('decision.returnHint')}
        value={reason}
        onChange={setReason}
        tried={tried}
      />
    </StepPanel>
  );
}

interface ChoiceProps {
  readonly documents: readonly ClaimDocumentShown[];
  readonly value: string[];
  readonly onChange: (codes: string[]) => void;
  readonly isTried: boolean;
}

function Choice({ documents, value, onChange, isTried }: ChoiceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Checkbox.Group
      label={t('decision.returnWhich')}
      value={value}
      onChange={onChange}
      error={isTried && value.length === 0 ? t('decision.returnNone') : null}
      required
    >
      {documents.map(({ code, name }) => (
        <Checkbox key={code} value={code} label={name[language]} mt={6} />
      ))}
    </Checkbox.Group>
  );
}
