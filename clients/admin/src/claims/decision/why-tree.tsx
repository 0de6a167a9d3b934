import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LegalBases } from '../../page/reasons/legal-bases.tsx';
import type { ReasonShown } from '../../page/reasons/reason.ts';
import { ReasonTree } from '../../page/reasons/reason-tree.tsx';
import styles from './decision.module.css';

/** Why: every step with its article and how well it is known. */
export function WhyTree({ because }: { readonly because: readonly ReasonShown[] }) {
  const { t } = useTranslation();
  const [withFacts, setWithFacts] = useState(false);
  if (because.length === 0) return null;
  return (
    <details className={styles.fold} open data-print="open">
      <summary>{t('coverage.why')}</summary>
      <div className={styles.foldBody}>
        <ReasonTree reasons={because} withFacts={withFacts} />
        <Switch
          size="xs"
          checked={withFacts}
          onChange={(event) => setWithFacts(event.currentTarget.checked)}
          label={t('coverage.facts')}
        />
        <LegalBases reasons={because} />
      </div>
    </details>
  );
}
