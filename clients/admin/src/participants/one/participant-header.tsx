import { Button } from '@mantine/core';
import { showDay } from '@perisai/sdk/calendar';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage, usePath } from '../../page/language.ts';
import { MaskedNumber } from '../../page/masked.tsx';
import { mayReadAgents, useViewer } from '../../page/viewer.ts';
import type { ParticipantDetail } from './participant-detail.ts';
import styles from './participant-page.module.css';

export function ParticipantHeader({ participant }: { readonly participant: ParticipantDetail }) {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h1>{participant.name}</h1>
        <Numbers participant={participant} />
        <Person participant={participant} />
      </div>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('participants.print')}
      </Button>
    </header>
  );
}

interface Props {
  readonly participant: ParticipantDetail;
}

function Numbers({ participant: { kpj, nik, phone } }: Props) {
  const { t } = useTranslation();
  const masked = t('agents.masked');
  return (
    <p className={styles.under}>
      <span>
        {t('participants.kpj')} <MaskedNumber value={kpj} word={masked} />
      </span>
      <span>
        {t('participants.nik')} <MaskedNumber value={nik} word={masked} />
      </span>
      {phone === null ? null : (
        <span>
          {t('participants.phone')} <MaskedNumber value={phone} word={masked} />
        </span>
      )}
    </p>
  );
}

function Person({ participant }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { bornOn, birthYear, sex, district, village, occupation, agent } = participant;
  const born = bornOn === null ? String(birthYear) : showDay(bornOn, language);
  return (
    <p className={styles.under}>
      <span>{t(`participants.sex.${sex}`)}</span>
      <span>{t('participants.born', { day: born })}</span>
      <span>{occupation.name[language]}</span>
      <span>{village === null ? district.name : `${village.name}, ${district.name}`}</span>
      <span>
        <ServedBy agent={agent} />
      </span>
    </p>
  );
}

function ServedBy({ agent }: Pick<ParticipantDetail, 'agent'>) {
  const { t } = useTranslation();
  const path = usePath();
  const mayOpen = mayReadAgents(useViewer());
  if (agent === null) return t('participants.notServed');
  const words = `${agent.code} ${agent.name}`;
  return (
    <>
      {t('participants.servedBy')} {mayOpen ? <Link to={path(`/agen/${agent.id}`)}>{words}</Link> : words}
    </>
  );
}
