import { Button } from '@mantine/core';
import { showMonth } from '@perisai/sdk/calendar';
import { useEffect, useState } from 'react';
import { useWords } from '../../page/language.ts';
import { districtCsv } from '../district-csv.ts';
import type { DistrictRow } from '../district-rows.ts';
import type { HomeChoice } from '../home-address.ts';
import './map-foot.css';

export function MapFoot({
  rows,
  choice,
}: {
  readonly rows: readonly DistrictRow[];
  readonly choice: HomeChoice;
}) {
  const { t, language } = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 3000);
    return () => clearTimeout(timer);
  }, [copied]);
  function download() {
    const title = t('map.caption', { month: showMonth(choice.month, language) });
    const text = districtCsv(rows, {
      month: choice.month,
      title,
      source: t('map.source'),
      address: location.href,
    });
    save(`perisai-serang-raya-${choice.month}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  }
  return (
    <footer className="map-foot">
      <p>{t('map.source')}</p>
      <div className="map-tools no-print">
        <Button variant="default" size="sm" onClick={download}>
          {t('map.csv')}
        </Button>
        <Button
          variant="default"
          size="sm"
          onClick={() => void navigator.clipboard.writeText(location.href).then(() => setCopied(true))}
        >
          {copied ? t('map.copied') : t('map.copy')}
        </Button>
      </div>
    </footer>
  );
}

function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
