import { Button, Checkbox } from '@mantine/core';
import type { Day } from '@perisai/sdk/calendar';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../page/day-field.tsx';
import { useLanguage } from '../../page/language.ts';
import { SaveProblem } from '../../page/saving/save-problem.tsx';
import { useViewer } from '../../page/viewer.ts';
import { receiveDocuments } from '../claim-commands.ts';
import type { ClaimDetail } from '../claim-detail.ts';
import { ConflictNotice } from '../decision/conflict-notice.tsx';
import { RefusedNotice } from '../decision/refused-notice.tsx';
import { useTakeStep } from '../decision/use-take-step.ts';
import styles from './claim-pane.module.css';
import { DocumentLine } from './documents-card.tsx';

/** Ticks what came in on a day; with the last required document the clock starts. */
export function ReceiveDocuments({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
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
              <Checkbox
                size="sm"
                checked={ticked.includes(document.code)}
                onChange={(event) => tick(document.code, event.currentTarget.checked)}
                label={
                  <>
                    {document.name[language]}{' '}
                    <span className="quiet">
                      ({t(document.required ? 'claim.missing' : 'claim.optional')})
                    </span>
                  </>
                }
              />
            ) : (
              <DocumentLine document={document} />
            )}
          </li>
        ))}
      </ul>
      {ticked.length === 0 ? null : (
        <div className={styles.receiveFoot}>
          <DayField label={t('claim.receivedOn')} value={on} onChange={setOn} size="sm" />
          <Button type="submit" loading={step.isPending}>
            {t('claim.receive', { count: ticked.length })}
          </Button>
        </div>
      )}
      <ConflictNotice step={step} />
      <RefusedNotice because={step.refusal} />
      <SaveProblem problem={step.problem} />
    </form>
  );
}
