import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../page/card.tsx';
import { LegalBases } from '../../page/reasons/legal-bases.tsx';
import { ReasonTree } from '../../page/reasons/reason-tree.tsx';
import styles from './coverage-answer.module.css';
import type { CoverageQuestion } from './use-coverage.ts';

/** Why: the sentences of the service, the articles beside them. */
export function CoverageWhy({ question: { answer, coverage } }: { readonly question: CoverageQuestion }) {
  const { t } = useTranslation();
  const [withFacts, setWithFacts] = useState(false);
  if (coverage === null) return null;
  return (
    <Card
      heading={t('coverage.why')}
      busy={answer.isPlaceholderData}
      aside={
        <Switch
          className="no-print"
          size="xs"
          label={t('coverage.facts')}
          checked={withFacts}
          onChange={(event) => setWithFacts(event.currentTarget.checked)}
        />
      }
    >
      <div className={styles.why}>
        <ReasonTree reasons={coverage.because} withFacts={withFacts} />
        <LegalBases reasons={coverage.because} />
      </div>
    </Card>
  );
}
