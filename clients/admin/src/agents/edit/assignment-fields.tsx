import { Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../page/day-field.tsx';
import { useDistricts } from '../../page/districts.ts';
import styles from './edit.module.css';
import type { Assignment } from './territory-assignment.ts';

interface Props {
  readonly typed: Assignment;
  readonly onChange: (typed: Assignment) => void;
  readonly ids: string;
  readonly words: (field: keyof Assignment) => string | null;
}

export function AssignmentFields({ typed, onChange, ids, words }: Props) {
  const { t } = useTranslation();
  const field = <Name extends keyof Assignment>(name: Name) => ({
    id: `${ids}-${name}`,
    value: typed[name],
    error: words(name),
    onChange: (value: Assignment[Name]) => onChange({ ...typed, [name]: value }),
  });
  return (
    <>
      <DistrictField {...field('district')} />
      <div className={styles.dates}>
        <DayField {...field('from')} label={t('edit.territory.from')} />
        <DayField {...field('until')} label={t('edit.territory.until')} />
      </div>
      <Textarea
        {...field('reason')}
        onChange={(event) => onChange({ ...typed, reason: event.currentTarget.value })}
        label={t('edit.reason')}
        description={t('edit.territory.reasonHint')}
        autosize
        minRows={2}
        required
      />
    </>
  );
}

interface DistrictProps {
  readonly id: string;
  readonly value: string | null;
  readonly error: string | null;
  readonly onChange: (district: string | null) => void;
}

function DistrictField(props: DistrictProps) {
  const { t } = useTranslation();
  const districts = useDistricts();
  return (
    <Select
      {...props}
      label={t('edit.territory.district')}
      placeholder={t('edit.territory.districtHint')}
      data={districts.map(({ code, name }) => ({ value: code, label: `${name} · ${code}` }))}
      nothingFoundMessage={t('edit.territory.districtNone')}
      searchable
      openOnFocus={false}
      data-autofocus
      required
    />
  );
}
