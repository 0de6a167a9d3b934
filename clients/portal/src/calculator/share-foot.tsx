import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useCalculatorWords } from './calculator-words.ts';

/** The address holds all that was typed, and no person: it can be passed on. */
export function ShareFoot() {
  const { t } = useCalculatorWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 3000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <div className="share-foot no-print">
      <Button
        variant="default"
        onClick={() => void navigator.clipboard.writeText(location.href).then(() => setCopied(true))}
      >
        <span aria-live="polite">{copied ? t('share.copied') : t('share.copy')}</span>
      </Button>
      <Button variant="default" onClick={() => window.print()}>
        {t('share.print')}
      </Button>
    </div>
  );
}
