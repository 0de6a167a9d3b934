import { Button, NativeSelect } from '@mantine/core';
import { addMonths, type Month, monthsFrom, showMonth } from '@perisai/sdk/calendar';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ProgramCode, Sector } from '../gql/graphql.ts';
import { useWords } from '../page/language.ts';
import { type HomeChoice, type HomeLimits, programCodes, sectorWords } from './home-address.ts';
import { PlayMonths } from './play-months.tsx';
import { usePrefetchMonth } from './use-coverage.ts';
import './home-controls.css';

export interface ControlsProps {
  readonly choice: HomeChoice;
  readonly limits: HomeLimits;
  readonly onChange: (change: Partial<HomeChoice>) => void;
}

export function MonthStepper({ choice, limits, onChange }: ControlsProps) {
  const { t, language } = useWords();
  const prefetch = usePrefetchMonth(choice);
  const months = monthsFrom(limits.first, limits.last).reverse();
  const step = (count: number, name: string, icon: React.ReactNode) => {
    const target = addMonths(choice.month, count);
    const possible = target >= limits.first && target <= limits.last;
    return (
      <Button
        variant="default"
        className="step"
        aria-label={name}
        title={name}
        disabled={!possible}
        onPointerEnter={() => possible && prefetch(target)}
        onFocus={() => possible && prefetch(target)}
        onClick={() => onChange({ month: target })}
      >
        {icon}
      </Button>
    );
  };
  return (
    <fieldset className="stepper no-print" aria-label={t('month.label')}>
      {step(-1, t('month.before'), <IconChevronLeft size={20} stroke={1.5} aria-hidden />)}
      <NativeSelect
        aria-label={t('month.label')}
        value={choice.month}
        onChange={({ currentTarget }) => onChange({ month: currentTarget.value as Month })}
        data={months.map((value) => ({ value, label: showMonth(value, language) }))}
      />
      {step(1, t('month.after'), <IconChevronRight size={20} stroke={1.5} aria-hidden />)}
      <PlayMonths choice={choice} limits={limits} onChange={onChange} />
    </fieldset>
  );
}

export function HomeFilters({ choice, onChange }: Omit<ControlsProps, 'limits'>) {
  const { t } = useWords();
  const filtered = choice.program !== null || choice.sector !== null;
  const all = { value: '', label: t('filter.all') };
  const sectors = (Object.keys(sectorWords) as Sector[]).map((value) => ({
    value,
    label: t(`sector.${value}`),
  }));
  return (
    <fieldset className="filters no-print" aria-label={t('filter.label')}>
      <NativeSelect
        label={t('filter.program')}
        value={choice.program ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ program: (currentTarget.value || null) as ProgramCode | null })
        }
        data={[all, ...programCodes.map((value) => ({ value, label: value }))]}
      />
      <NativeSelect
        label={t('filter.sector')}
        value={choice.sector ?? ''}
        onChange={({ currentTarget }) => onChange({ sector: (currentTarget.value || null) as Sector | null })}
        data={[all, ...sectors]}
      />
      {filtered ? (
        <Button variant="subtle" onClick={() => onChange({ program: null, sector: null })}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </fieldset>
  );
}
