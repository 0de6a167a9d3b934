import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../page/day-field.tsx';
import { useShortcuts } from '../page/shortcuts.ts';
import { StepButton } from '../page/step-button.tsx';
import { changeDays, neighbour } from '../page/timeline.ts';
import { useTyped } from '../page/use-typed.ts';
import { lanePeriods } from './parameter-lane.tsx';
import styles from './parameters.module.css';
import { confidences } from './parameters-address.ts';
import type { ParametersView } from './use-parameters.ts';

export function ParameterFilters({ view }: { readonly view: ParametersView }) {
  const { t } = useTranslation();
  const { state, change } = view;
  return (
    <search className={`${styles.filters} no-print`} aria-label={t('parameters.filters')}>
      <TextFilter view={view} />
      <Select
        className={styles.filter}
        label={t('parameters.confidence')}
        placeholder={t('parameters.confidenceAny')}
        data={confidences.map((value) => ({ value, label: t(`confidence.${value}`) }))}
        value={state.confidence}
        onChange={(chosen) => change({ confidence: confidences.find((known) => known === chosen) ?? null })}
        clearButtonProps={{ 'aria-label': t('agents.clearOne', { filter: t('parameters.confidence') }) }}
        clearable
      />
      <DayFilter view={view} />
      {state.key === null ? null : (
        <Button variant="default" onClick={() => change({ key: null })}>
          {t('parameters.all')}
        </Button>
      )}
    </search>
  );
}

function TextFilter({ view: { state, change } }: { readonly view: ParametersView }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useTyped(state.text, (settled) => change({ text: settled }, true));
  useShortcuts({ '/': () => field.current?.focus() });
  return (
    <TextInput
      ref={field}
      className={styles.search}
      role="searchbox"
      label={t('parameters.search')}
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
      rightSection={
        text === '' ? null : (
          <CloseButton size="sm" aria-label={t('agents.clearSearch')} onClick={() => setText('', true)} />
        )
      }
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

/** Any day by typing it; the days on which some value changes by steps. */
function DayFilter({ view: { all, day, today, change } }: { readonly view: ParametersView }) {
  const { t } = useTranslation();
  const stops = [
    ...new Set([...changeDays(all.flatMap(({ values }) => lanePeriods(values, 'id'))), today]),
  ].sort();
  const [previous, next] = [neighbour(stops, day, -1), neighbour(stops, day, 1)];
  const choose = (on: typeof day) => change({ on: on === today ? null : on });
  useShortcuts({
    ...(previous === null ? {} : { '[': () => choose(previous) }),
    ...(next === null ? {} : { ']': () => choose(next) }),
  });
  return (
    <fieldset className={styles.day}>
      <legend>{t('parameters.on')}</legend>
      <StepButton
        name={t('parameters.previous')}
        shortcut="["
        to={previous}
        onStep={choose}
        Icon={IconChevronLeft}
      />
      <DayField
        label={t('parameters.on')}
        hideLabel
        value={day}
        onChange={(chosen) => choose(chosen ?? today)}
      />
      <StepButton
        name={t('parameters.next')}
        shortcut="]"
        to={next}
        onStep={choose}
        Icon={IconChevronRight}
      />
    </fieldset>
  );
}
