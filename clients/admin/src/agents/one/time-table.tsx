import { showDay } from '@perisai/sdk/calendar';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { lastDay } from '../../page/timeline.ts';
import { useViewer } from '../../page/viewer.ts';
import styles from './agent-time.module.css';
import type { Lane } from './use-lanes.ts';

export function TimeTable({ lanes }: { readonly lanes: readonly Lane[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { businessDate } = useViewer();
  const rows = lanes.flatMap(({ name, periods }) => periods.map((period) => ({ name, ...period })));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls sideways must be reachable by keyboard
    <section className={styles.tableFrame} aria-label={t('agents.time')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('agents.kind')}</th>
            <th scope="col">{t('agents.what')}</th>
            <th scope="col">{t('agents.from')}</th>
            <th scope="col">{t('agents.until')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label, from, until }) => (
            <tr key={`${name}-${label}-${from}`}>
              <td>{name}</td>
              <td>
                {label}
                {from > businessDate ? ` (${t('agents.planned')})` : ''}
              </td>
              <td className="number">{showDay(from, language, 'short')}</td>
              <td className="number">
                {until === null ? t('agents.stillHolds') : showDay(lastDay(until), language, 'short')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
