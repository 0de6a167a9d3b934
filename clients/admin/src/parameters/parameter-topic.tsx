import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../page/language.ts';
import type { Scale } from '../page/timeline.ts';
import { scaleOf } from '../page/timeline.ts';
import type { Parameter, TopicGroup } from './parameter.ts';
import { LaneHead, lanePeriods } from './parameter-lane.tsx';
import { ParameterRow } from './parameter-row.tsx';
import styles from './parameters.module.css';
import type { ParametersView } from './use-parameters.ts';

interface Props {
  readonly group: TopicGroup;
  readonly view: ParametersView;
}

/** The parameters of one subject; all subjects share one scale of years. */
export function ParameterTopic({ group: { topic, count, single, folded }, view }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const periods = view.all.flatMap(({ values }) => lanePeriods(values, language));
  const scale = scaleOf(periods, view.today);
  const isNarrowed = view.state.text !== '' || view.state.key !== null;
  return (
    <section className={styles.topic} aria-labelledby={id}>
      <header className={styles.topicHead}>
        <h2 id={id}>
          {t(`parameters.topic.${topic}`)} <span className={styles.count}>{count}</span>
        </h2>
        <LaneHead scale={scale} day={view.day} />
      </header>
      <Rows parameters={single} view={view} scale={scale} />
      {folded.map(([fold, parameters]) => (
        <details key={`${fold} ${isNarrowed}`} className={styles.fold} open={isNarrowed} data-print="open">
          <summary>
            {t(`parameters.fold.${fold}`)} <span className={styles.count}>{parameters.length}</span>
          </summary>
          <Rows parameters={parameters} view={view} scale={scale} />
        </details>
      ))}
    </section>
  );
}

interface RowsProps {
  readonly parameters: readonly Parameter[];
  readonly view: ParametersView;
  readonly scale: Scale;
}

function Rows({ parameters, view, scale }: RowsProps) {
  return parameters.map((parameter) => (
    <ParameterRow
      key={parameter.key}
      parameter={parameter}
      scale={scale}
      day={view.day}
      today={view.today}
      opened={view.state.key === parameter.key}
    />
  ));
}
