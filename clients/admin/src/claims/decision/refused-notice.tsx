import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReasonShown } from '../../page/reasons/reason.ts';
import { ReasonTree } from '../../page/reasons/reason-tree.tsx';
import styles from './decision.module.css';

/** Why the service refuses the step, in its own words, with the articles. Nothing was written. */
export function RefusedNotice({ because }: { readonly because: readonly ReasonShown[] | null }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (because !== null) box.current?.focus();
  }, [because]);
  if (because === null) return null;
  return (
    <div ref={box} className={styles.refused} role="alert" tabIndex={-1}>
      <h3>{t('decision.refused')}</h3>
      <ReasonTree reasons={because} />
    </div>
  );
}
