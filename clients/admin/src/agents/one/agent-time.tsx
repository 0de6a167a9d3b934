import { SegmentedControl } from '@mantine/core';
import type { Day } from '@perisai/sdk/calendar';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../page/card.tsx';
import { DayField } from '../../page/day-field.tsx';
import { useShortcuts } from '../../page/shortcuts.ts';
import { StepButton } from '../../page/step-button.tsx';
import { changeDays, neighbour } from '../../page/timeline.ts';
import { useViewer } from '../../page/viewer.ts';
import type { AgentDetail } from '../agent-row.ts';
import styles from './agent-time.module.css';
import { TimeLanes } from './time-lanes.tsx';
import { TimeTable } from './time-table.tsx';
import { useLanes } from './use-lanes.ts';

interface Props {
  readonly agent: AgentDetail;
  readonly asOf: Day;
  readonly onAsOf: (day: Day) => void;
}

/** Status, agency and territory through time; the day looked at is chosen here. */
export function AgentTime({ agent, asOf, onAsOf }: Props) {
  const { t } = useTranslation();
  const [view, setView] = useState<'line' | 'table'>('line');
  const lanes = useLanes(agent);
  return (
    <Card
      heading={t('agents.time')}
      aside={
        <>
          <AsOfControl lanes={lanes} asOf={asOf} onAsOf={onAsOf} />
          <SegmentedControl
            size="xs"
            aria-label={t('agents.timeView')}
            value={view}
            onChange={(value) => setView(value === 'table' ? 'table' : 'line')}
            data={[
              { value: 'line', label: t('agents.timeLine') },
              { value: 'table', label: t('agents.timeTable') },
            ]}
          />
        </>
      }
    >
      {view === 'line' ? <TimeLanes lanes={lanes} asOf={asOf} /> : <TimeTable lanes={lanes} />}
    </Card>
  );
}

interface ControlProps {
  readonly lanes: ReturnType<typeof useLanes>;
  readonly asOf: Day;
  readonly onAsOf: (day: Day) => void;
}

function AsOfControl({ lanes, asOf, onAsOf }: ControlProps) {
  const { t } = useTranslation();
  const { businessDate } = useViewer();
  const days = changeDays(lanes.flatMap(({ periods }) => periods));
  const stops = [...new Set([...days, businessDate])].sort();
  const previous = neighbour(stops, asOf, -1);
  const next = neighbour(stops, asOf, 1);
  useShortcuts({
    ...(previous === null ? {} : { '[': () => onAsOf(previous) }),
    ...(next === null ? {} : { ']': () => onAsOf(next) }),
  });
  return (
    <fieldset className={styles.control} aria-label={t('agents.asOfDate')}>
      <StepButton
        name={t('agents.asOfPrevious')}
        shortcut="["
        to={previous}
        onStep={onAsOf}
        Icon={IconChevronLeft}
      />
      <DayField
        size="xs"
        label={t('agents.asOfDate')}
        hideLabel
        value={asOf}
        onChange={(day) => onAsOf(day ?? businessDate)}
      />
      <StepButton
        name={t('agents.asOfNext')}
        shortcut="]"
        to={next}
        onStep={onAsOf}
        Icon={IconChevronRight}
      />
    </fieldset>
  );
}
