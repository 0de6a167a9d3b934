import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { ConfidenceMark } from '../../page/reasons/confidence-mark.tsx';
import { type ClaimDetail, stepsOf } from '../claim-detail.ts';
import styles from './claim-pane.module.css';

/** What a person should look at. A sign is a question, never a reason to refuse. */
export function SignsCard({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const because = claim.assessment?.because ?? claim.decision?.because ?? [];
  const signs = stepsOf(because).filter(({ rule }) => rule.startsWith('claim.sign.'));
  if (signs.length === 0) return null;
  return (
    <div className={styles.signs}>
      <IconEye size={20} stroke={1.5} aria-hidden />
      <div>
        <h2>{t('claim.signs')}</h2>
        <ul>
          {signs.map(({ rule, text, legalBasis }) => (
            <li key={rule}>
              {text[language]}{' '}
              {legalBasis === null ? null : <ConfidenceMark confidence={legalBasis.confidence} />}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
