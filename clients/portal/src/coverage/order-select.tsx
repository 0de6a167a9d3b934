import { NativeSelect } from '@mantine/core';
import { useWords } from '../page/language.ts';
import type { Order } from './district-rows.ts';

export function OrderSelect({
  order,
  onChange,
}: {
  readonly order: Order;
  readonly onChange: (order: Order) => void;
}) {
  const { t } = useWords();
  return (
    <NativeSelect
      className="no-print"
      size="sm"
      aria-label={t('rank.sort')}
      value={order}
      onChange={({ currentTarget }) => onChange(currentTarget.value as Order)}
      data={[
        { value: 'rasio', label: `${t('rank.sort')}: ${t('rank.ratio')}` },
        { value: 'nama', label: `${t('rank.sort')}: ${t('rank.name')}` },
        { value: 'perubahan', label: `${t('rank.sort')}: ${t('rank.change')}` },
      ]}
    />
  );
}
