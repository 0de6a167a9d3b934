import { Button } from '@mantine/core';
import { showTime } from '@perisai/sdk/calendar';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import styles from './decision.module.css';
import type { Conflict, TakenStep } from './use-take-step.ts';

/** Somebody saved in between: who, what it was, what it is now. Nothing was written, and what was typed stays. */
export function ConflictNotice({ step: { conflict, lookAtIt } }: { readonly step: TakenStep }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const version = conflict?.now.version ?? 0;
  useEffect(() => {
    if (version > 0) box.current?.focus();
  }, [version]);
  if (conflict === null) return null;
  const last = conflict.now.transitions.at(-1);
  return (
    <div ref={box} className={styles.conflict} role="alert" tabIndex={-1}>
      <h3>{t('decision.conflict')}</h3>
      <p>
        {last === undefined
          ? t('decision.conflictWhat')
          : t('decision.conflictWho', { name: last.actor, time: showTime(last.at) })}
      </p>
      <table className={styles.compare}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('decision.seen')}</th>
            <th scope="col">{t('decision.now')}</th>
          </tr>
        </thead>
        <tbody>
          <Rows conflict={conflict} />
        </tbody>
      </table>
      <p>{t('decision.conflictNext')}</p>
      <Button variant="default" size="xs" onClick={() => void lookAtIt()}>
        {t('decision.look')}
      </Button>
    </div>
  );
}

function Rows({ conflict: { seen, now } }: { readonly conflict: Conflict }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const dayOf = new Map(seen.documents.map(({ code, receivedOn }) => [code, receivedOn]));
  const documents = now.documents.filter(({ code, receivedOn }) => dayOf.get(code) !== receivedOn);
  const there = (on: string | null) => (on === null ? t('claim.missing') : t('decision.there'));
  return (
    <>
      <tr>
        <th scope="row">{t('claimRow.state')}</th>
        <td>{t(`claimRow.status.${seen.status}`)}</td>
        <td>{t(`claimRow.status.${now.status}`)}</td>
      </tr>
      {documents.map(({ code, name, receivedOn }) => (
        <tr key={code}>
          <th scope="row">{name[language]}</th>
          <td>{there(dayOf.get(code) ?? null)}</td>
          <td>{there(receivedOn)}</td>
        </tr>
      ))}
    </>
  );
}
