import { showDay, showMonth } from '@perisai/sdk/calendar';
import { showRupiah } from '@perisai/sdk/money';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { CoverageMark } from '../coverage-mark.tsx';
import styles from './coverage-answer.module.css';
import type { Coverage } from './participant-detail.ts';

/** The figures of the answer; what does not apply on the day is left out. */
export function CoverageFacts({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { paidThrough, arrears, lapsesOn, programs, registrationNumber } = coverage;
  const facts: readonly (readonly [name: string, value: ReactNode | null])[] = [
    [
      t('coverage.paidThrough'),
      paidThrough === null ? t('coverage.neverPaid') : showMonth(paidThrough, language),
    ],
    [t('coverage.arrears'), arrears === null ? null : <Arrears arrears={arrears} />],
    [t('coverage.nextMonth'), arrears === null ? <NextDue coverage={coverage} /> : null],
    [
      t('coverage.lapses'),
      lapsesOn === null ? null : t('coverage.lapsesUnless', { day: showDay(lapsesOn, language) }),
    ],
    [t('coverage.programs'), programs.length === 0 ? null : <Programs programs={programs} />],
    [
      t('coverage.registration'),
      registrationNumber === null ? null : t('registration.nth', { number: registrationNumber }),
    ],
  ];
  return (
    <dl className={`${styles.facts} number`}>
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Arrears({ arrears: { months, amount } }: { readonly arrears: NonNullable<Coverage['arrears']> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = months.map(({ month }) => showMonth(month, language, 'short')).join(', ');
  return amount === null
    ? names
    : t('coverage.arrearsAmount', { months: names, amount: showRupiah(amount, language) });
}

function NextDue({ coverage: { nextDueMonth, nextDueOn, nextDueAmount } }: { readonly coverage: Coverage }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (nextDueMonth === null || nextDueOn === null) return t('coverage.nothingDue');
  const words = t('coverage.nextDue', {
    month: showMonth(nextDueMonth, language),
    day: showDay(nextDueOn, language),
  });
  return nextDueAmount === null ? words : `${words}: ${showRupiah(nextDueAmount, language)}`;
}

function Programs({ programs }: Pick<Coverage, 'programs'>) {
  return (
    <span className={styles.programs}>
      {programs.map(({ program, status }) => (
        <span key={program}>
          {program} <CoverageMark status={status} />
        </span>
      ))}
    </span>
  );
}
