import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../page/day-field.tsx';
import { causes, outcomes } from './event-entries.ts';
import type { FieldProps } from './field-props.ts';
import styles from './filing.module.css';

/** When it happened, how, and what came of it. */
export function AccidentFields({ typed, change, idOf, words }: FieldProps) {
  const { t } = useTranslation();
  const isAccident = typed.kind === 'WORK_ACCIDENT';
  return (
    <>
      <DayField
        id={idOf('on')}
        label={t(isAccident ? 'filing.accidentOn' : 'filing.diedOn')}
        value={typed.on}
        onChange={(on) => change({ on })}
        error={words('on')}
      />
      {isAccident ? <CauseFields {...{ typed, change, idOf, words }} /> : null}
    </>
  );
}

function CauseFields({ typed, change, idOf, words }: FieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.pair}>
        <Select
          id={idOf('cause')}
          label={t('claim.cause')}
          data={causes.map((value) => ({ value, label: t(`claim.causeName.${value}`) }))}
          value={typed.cause}
          onChange={(chosen) => change({ cause: causes.find((one) => one === chosen) ?? null })}
          error={words('cause')}
          required
        />
        <Select
          id={idOf('outcome')}
          label={t('claim.outcome')}
          data={outcomes.map((value) => ({ value, label: t(`claim.outcomeName.${value}`) }))}
          value={typed.outcome}
          onChange={(chosen) => change({ outcome: outcomes.find((one) => one === chosen) ?? null })}
          error={words('outcome')}
          required
        />
      </div>
      {typed.outcome === 'DEATH' ? (
        <DayField
          id={idOf('deathOn')}
          label={t('claim.deathOn')}
          value={typed.deathOn}
          onChange={(deathOn) => change({ deathOn })}
          error={words('deathOn')}
        />
      ) : null}
      <AbsenceFields {...{ typed, change, idOf, words }} />
    </>
  );
}

function AbsenceFields({ typed, change, idOf }: FieldProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.pair}>
      <DayField
        id={idOf('incapacityFrom')}
        label={t('filing.incapacityFrom')}
        value={typed.incapacityFrom}
        onChange={(incapacityFrom) => change({ incapacityFrom })}
      />
      <DayField
        id={idOf('incapacityUntil')}
        label={t('filing.incapacityUntil')}
        value={typed.incapacityUntil}
        onChange={(incapacityUntil) => change({ incapacityUntil })}
      />
    </div>
  );
}
