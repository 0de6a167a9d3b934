import { Button } from '@mantine/core';
import { isProblem, ProblemError } from '@perisai/sdk/problem';
import { useDocument } from '@perisai/sdk/react';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { usePath } from '../../page/language.ts';
import { Notice } from '../../page/notice.tsx';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import { useShortcuts } from '../../page/shortcuts.ts';
import { useTitle } from '../../page/use-title.ts';
import { seesNames, useViewer } from '../../page/viewer.ts';
import { claimLetter } from '../claim-operations.ts';
import styles from './letter.module.css';
import { LetterSheet } from './letter-sheet.tsx';

const absent = new ProblemError({
  code: 'NOT_FOUND',
  message: '',
  requestId: null,
  retryable: false,
  retryAfterMs: null,
});

/** The letter of a claim on a sheet of A4, for the printer. */
export function LetterPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const path = usePath();
  const navigate = useNavigate();
  const answer = useDocument(claimLetter, { id }, { keepPrevious: false });
  useTitle(`${t('letter.title')} · ${t('app.title')}`);
  useShortcuts({ Escape: () => void navigate(path(`/klaim/${id}`)) });
  const node = answer.data?.node ?? null;
  const claim = node?.__typename === 'Claim' ? node : null;
  const letter = claim?.letter ?? claim?.letterDraft ?? null;
  const isUnknown = answer.data !== undefined || isProblem(answer.error, 'BAD_USER_INPUT');
  const problem = isUnknown ? absent : answer.error;
  return (
    <div className={styles.page}>
      <Bar id={id} hasLetter={letter !== null} />
      <h1 className="hidden-visually">{t('letter.title')}</h1>
      {letter === null ? null : <LetterSheet letter={letter} isDraft={claim?.letter === null} />}
      {claim !== null && letter === null ? <p className="quiet">{t('letter.none')}</p> : null}
      {claim !== null || answer.isPending || problem === null ? null : (
        <ProblemNotice problem={problem} onRetry={() => void answer.refetch()} />
      )}
    </div>
  );
}

function Bar({ id, hasLetter }: { readonly id: string; readonly hasLetter: boolean }) {
  const { t } = useTranslation();
  const path = usePath();
  const seesMasked = !seesNames(useViewer());
  return (
    <>
      <div className={styles.bar}>
        <Link to={path(`/klaim/${id}`)}>{t('letter.back')}</Link>
        {hasLetter ? (
          <Button
            leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('letter.print')}
          </Button>
        ) : null}
      </div>
      {seesMasked && hasLetter ? (
        <div className={styles.note}>
          <Notice kind="info">{t('letter.masked')}</Notice>
        </div>
      ) : null}
    </>
  );
}
