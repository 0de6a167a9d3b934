import { useDocument } from '@perisai/sdk/react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { usePath } from '../../page/language.ts';
import { Notice } from '../../page/notice.tsx';
import { useTitle } from '../../page/use-title.ts';
import { ClaimForm } from './claim-form.tsx';
import { ClaimantChoice } from './claimant-choice.tsx';
import styles from './filing.module.css';
import { claimant } from './filing-operations.ts';

/** A new claim: for whom, what happened, what it would pay, and only then the filing. */
export function NewClaimPage() {
  const { t } = useTranslation();
  const path = usePath();
  const [search, setSearch] = useSearchParams();
  const id = search.get('peserta');
  const isId = id !== null && /^par_[0-9a-f-]{36}$/.test(id);
  const answer = useDocument(claimant, { id: id ?? '' }, { enabled: isId, keepPrevious: false });
  const node = isId ? (answer.data?.node ?? null) : null;
  const person = node?.__typename === 'Participant' ? node : null;
  useTitle(`${t('claims.file')} · ${t('app.title')}`);
  const isAbsent =
    id !== null && person === null && (!isId || answer.data !== undefined || answer.error !== null);
  return (
    <div className={styles.page}>
      <Link to={path('/klaim')} className={styles.back}>
        {t('claims.back')}
      </Link>
      <h1>{person === null ? t('claims.file') : t('filing.heading', { name: person.name })}</h1>
      {isAbsent ? <Notice kind="info">{t('filing.absent')}</Notice> : null}
      {person === null ? (
        <ClaimantChoice onChoose={(chosen) => setSearch({ peserta: chosen })} />
      ) : (
        <ClaimForm key={person.id} claimant={person} />
      )}
    </div>
  );
}
