import { type Day, showDay } from '@perisai/sdk/calendar';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { lastDay, placeOf, type Segment, scaleOf, segmentsOf, yearStart } from '../../page/timeline.ts';
import { useViewer } from '../../page/viewer.ts';
import styles from './agent-time.module.css';
import type { Lane } from './use-lanes.ts';

interface Props {
  readonly lanes: readonly Lane[];
  readonly asOf: Day;
}

/** Facts as bars, gaps as gaps, what is only planned hollow. The table beside says the same in words. */
export function TimeLanes({ lanes, asOf }: Props) {
  const { t } = useTranslation();
  const { businessDate } = useViewer();
  const scale = scaleOf(
    lanes.flatMap(({ periods }) => periods),
    businessDate,
  );
  const at = placeOf(asOf, scale);
  return (
    <div className={styles.lanes}>
      <div className={styles.years} aria-hidden>
        {scale.years.map((year) => (
          <span key={year} style={{ left: `${placeOf(yearStart(year), scale)}%` }}>
            {year}
          </span>
        ))}
      </div>
      {lanes.map(({ key, name, periods }, index) => (
        <div key={key} className={styles.lane}>
          <span className={styles.laneName} data-again={lanes[index - 1]?.name === name}>
            {name}
          </span>
          <ul className={styles.track}>
            {segmentsOf(periods, scale, businessDate).map((segment) => (
              <Bar key={`${segment.kind}-${segment.from}`} segment={segment} />
            ))}
            {periods.length === 0 ? <li className={styles.nothing}>{t('agents.laneEmpty')}</li> : null}
          </ul>
        </div>
      ))}
      <div className={styles.marker} aria-hidden>
        <span style={{ left: `${at}%` }} />
      </div>
    </div>
  );
}

function Bar({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, label, from, until, start, width } = segment;
  const position = { left: `${start}%`, width: `${width}%` };
  if (kind === 'ahead') return <li className={styles.bar} data-kind={kind} style={position} aria-hidden />;
  const words = kind === 'gap' ? t('agents.gap') : label;
  const span = t('agents.periodSpan', {
    label: kind === 'planned' ? `${words} (${t('agents.planned')})` : words,
    from: showDay(from, language, 'short'),
    until: until === null ? t('agents.stillHolds') : showDay(lastDay(until), language, 'short'),
  });
  return (
    <li className={styles.bar} data-kind={kind} data-narrow={width < 6} style={position} title={span}>
      <span aria-hidden>{words}</span>
      <span className="hidden-visually">{span}</span>
    </li>
  );
}
