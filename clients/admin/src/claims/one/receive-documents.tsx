import { Button, Checkbox } from '@mantine/core';
import type { Day } from '@perisai/sdk/calendar';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../page/day-field.tsx';
import { useLanguage } from '../../page/language.ts';
import { SaveProblem } from '../../page/saving/save-problem.tsx';
import { useViewer } from '../../page/viewer.ts';
import { receiveDocuments } from '../claim-commands.ts';
import type { ClaimDetail, ClaimDocumentShown } from '../claim-detail.ts';
import { ConflictNotice } from '../decision/conflict-notice.tsx';
import { RefusedNotice } from '../decision/refused-notice.tsx';
import { useTakeStep } from '../decision/use-take-step.ts';
import styles from './claim-pane.module.css';
import { DocumentLine } from './document-line.tsx';

/** Ticks what came in on a day; with the last required document the clock starts. */
export function ReceiveDocuments({ claim }: { readonly claim: ClaimDetail }) {
  const { businessDate } = useViewer();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [on, setOn] = useState<Day | null>(businessDate);
  const step = useTakeStep(receiveDocuments, claim);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (on === null || ticked.length === 0) return;
    step.take({ documents: ticked.map((code) => ({ code, receivedOn: on })) }, () => setTicked([]));
  };
  const tick = (code: string, isTicked: boolean) =>
    setTicked(isTicked ? [...ticked, code] : ticked.filter((one) => one !== code));
  return (
    <form onSubmit={submit} noValidate className={styles.receive}>
      <ul className={styles.documents}>
        {claim.documents.map((document) => (
          <li key={document.code}>
            {document.receivedOn === null ? (
              <Tick
                document={document}
                checked={ticked.includes(document.code)}
                onChange={(isTicked) => tick(document.code, isTicked)}
              />
            ) : (
              <DocumentLine document={document} />
            )}
          </li>
        ))}
      </ul>
      {ticked.length === 0 ? null : (
        <Foot count={ticked.length} on={on} onChange={setOn} isPending={step.isPending} />
      )}
      <ConflictNotice step={step} />
      <RefusedNotice because={step.refusal} />
      <SaveProblem problem={step.problem} />
    </form>
  );
}

interface TickProps {
  readonly document: ClaimDocumentShown;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Tick({ document: { name, required }, checked, onChange }: TickProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Checkbox
      size="sm"
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
      label={
        <>
          {name[language]} <span className="quiet">({t(required ? 'claim.missing' : 'claim.optional')})</span>
        </>
      }
    />
  );
}

interface FootProps {
  readonly count: number;
  readonly on: Day | null;
  readonly onChange: (on: Day | null) => void;
  readonly isPending: boolean;
}

function Foot({ count, on, onChange, isPending }: FootProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.receiveFoot}>
      <DayField label={t('claim.receivedOn')} value={on} onChange={onChange} size="sm" />
      <Button type="submit" loading={isPending}>
        {t('claim.receive', { count })}
      </Button>
    </div>
  );
}
