import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { showTime } from '@perisai/sdk/calendar';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ConflictTable } from './conflict-table.tsx';
import styles from './edit.module.css';
import type { CurrentAgent, Edit } from './use-edit-agent.ts';

interface Props {
  readonly edit: Edit;
  readonly current: CurrentAgent;
  readonly tried: number;
}

/** What was, what somebody saved, what was typed. Only a field changed twice asks; nothing typed is lost. */
export function ConflictView({ edit, current, tried }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  const { open } = edit;
  useEffect(() => {
    // Each newer version is a new thing to look at.
    if (current.version > 0) box.current?.focus();
  }, [current.version]);
  const last = current.changes.nodes.find(({ action }) => action === 'agent.updated');
  const who = last === undefined ? null : { name: last.actorName, time: showTime(last.at) };
  const fields = open.map((field) => t(`edit.${field}`)).join(', ');
  return (
    <section ref={box} className={styles.conflict} tabIndex={-1} aria-labelledby="conflict-heading">
      <h3 id="conflict-heading">{t('edit.conflictTitle')}</h3>
      <p>{who === null ? t('edit.conflict') : t('edit.conflictBy', who)}</p>
      <ConflictTable edit={edit} current={current} theirName={who?.name ?? t('edit.theirs')} />
      {tried > 0 && open.length > 0 ? (
        <p className={styles.ask} role="status">
          {t('edit.chooseFirst', { fields })}
        </p>
      ) : null}
      <CopyMine edit={edit} />
    </section>
  );
}

function CopyMine({ edit: { yours, typed } }: { readonly edit: Edit }) {
  const { t } = useTranslation();
  const copy = async () => {
    const rows = [
      [t('edit.name'), yours.name],
      [t('edit.phone'), yours.phone],
      [t('edit.reason'), typed.reason],
    ];
    await navigator.clipboard.writeText(rows.map((row) => row.join('\t')).join('\n'));
    notifications.show({ message: t('edit.copied') });
  };
  return (
    <Button variant="default" size="xs" onClick={() => void copy()}>
      {t('edit.copyMine')}
    </Button>
  );
}
