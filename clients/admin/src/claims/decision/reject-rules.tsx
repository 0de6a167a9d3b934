import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { ConfidenceMark } from '../../page/reasons/confidence-mark.tsx';
import type { ReasonLike } from '../claim-detail.ts';
import styles from './decision.module.css';

interface RulesProps {
  readonly reasons: readonly ReasonLike[];
  readonly value: string | null;
  readonly onChange: (rule: string) => void;
  readonly error: string | null;
}

/** The rules that a claim can be refused for, each with its article. */
export function RejectRules({ reasons, value, onChange, error }: RulesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Radio.Group label={t('decision.rejectFor')} value={value} onChange={onChange} error={error} required>
      {reasons.map(({ rule, text, legalBasis }) => (
        <Radio
          key={rule}
          value={rule}
          mt={6}
          label={
            <>
              {text[language]}
              {legalBasis === null ? null : (
                <span className={styles.basis}>
                  {legalBasis.instrument}, {legalBasis.article}{' '}
                  <ConfidenceMark confidence={legalBasis.confidence} />
                </span>
              )}
            </>
          }
        />
      ))}
    </Radio.Group>
  );
}
