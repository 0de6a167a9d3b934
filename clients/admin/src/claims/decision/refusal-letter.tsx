import { useDocument } from '@perisai/sdk/react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalDraft } from '../claim-operations.ts';
import { LetterSheet } from '../letter/letter-sheet.tsx';
import styles from './decision.module.css';

interface Props {
  readonly id: string;
  readonly rule: string | null;
  readonly nextStep: string;
  readonly isJudged: boolean;
}

/** The letter of the refusal as it would print, with what is typed so far. */
export function RefusalLetter({ id, rule, nextStep, isJudged }: Props) {
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
