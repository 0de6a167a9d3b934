import { dayOf, showDay, showTime } from '@perisai/sdk/calendar';
import { useTranslation } from 'react-i18next';
import { Card } from '../../page/card.tsx';
import { useLanguage } from '../../page/language.ts';
import type { ClaimDetail } from '../claim-detail.ts';
import styles from './claim-pane.module.css';

/** Each step so far: when, to where, by whom, why. */
export function ClaimHistory({ claim: { transitions } }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (transitions.length === 0) return null;
  return (
    <Card heading={t('claim.history')}>
      <ol className={styles.history}>
        {transitions.map(({ to, at, actor, reason }) => (
          <li key={`${at} ${to}`}>
            <p>
              <strong>{t(`claimRow.status.${to}`)}</strong>{' '}
              <span className="quiet number">
                {showDay(dayOf(at), language, 'short')}, {showTime(at)} · {actor}
              </span>
            </p>
            {reason === null ? null : <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
