import { addMonths, type Day, lastDayOf, monthOf } from '@perisai/sdk/calendar';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../page/day-field.tsx';
import { useShortcuts } from '../../page/shortcuts.ts';
import { StepButton } from '../../page/step-button.tsx';
import styles from './coverage-answer.module.css';

interface Props {
  readonly day: Day;
  readonly today: Day;
  readonly onDay: (day: Day) => void;
}

/** Any day by typing it; months' ends, where a status is counted, by steps. */
export function DayChoice({ day, today, onDay }: Props) {
  const { t } = useTranslation();
  const previous = lastDayOf(addMonths(monthOf(day), -1));
  const ends = lastDayOf(monthOf(day));
  const next = day < ends ? ends : lastDayOf(addMonths(monthOf(day), 1));
  useShortcuts({ '[': () => onDay(previous), ']': () => onDay(next) });
  return (
    <fieldset className={`${styles.choice} no-print`} aria-label={t('coverage.day')}>
      <StepButton
        name={t('coverage.previous')}
        shortcut="["
        to={previous}
        onStep={onDay}
        Icon={IconChevronLeft}
      />
      <DayField
        size="xs"
        label={t('coverage.day')}
        hideLabel
        value={day}
        onChange={(chosen) => onDay(chosen ?? today)}
      />
      <StepButton name={t('coverage.next')} shortcut="]" to={next} onStep={onDay} Icon={IconChevronRight} />
    </fieldset>
  );
}
