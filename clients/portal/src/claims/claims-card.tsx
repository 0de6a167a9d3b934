import { firstDayOf, lastDayOf, type Month, month, monthName, showMonth } from '@perisai/sdk/calendar';
import { claimTotals } from '@perisai/sdk/documents';
import { type Rupiah, rupiahOfSen, senOf, showLargeRupiah, showRupiah } from '@perisai/sdk/money';
import { showCount } from '@perisai/sdk/number';
import { useDocument } from '@perisai/sdk/react';
import type { ProgramCode } from '../gql/graphql.ts';
import { Answer, Bone } from '../page/answer.tsx';
import { Card } from '../page/card.tsx';
import { useWords } from '../page/language.ts';
import './claims-card.css';

interface ClaimsCardProps {
  readonly month: Month;
  readonly program: ProgramCode | null;
  readonly sectorChosen: boolean;
}

/** Claims paid from January to the month shown: is money really paid? */
export function ClaimsCard({ month: last, program, sectorChosen }: ClaimsCardProps) {
  const { t, language } = useWords();
  const january = month(`${last.slice(0, 4)}-01`);
  const filter = {
    branch: { code: { eq: 'SERANG' } },
    ...(program === null ? {} : { program: { eq: program } }),
  };
  const totals = useDocument(claimTotals, { from: firstDayOf(january), to: lastDayOf(last), filter });
  const period =
    last === january
      ? showMonth(last, language)
      : `${monthName(january, language)}–${showMonth(last, language)}`;
  return (
    <Card title={t('claims.title', { period })} className="claims">
      <Answer query={totals} skeleton={<ClaimsSkeleton />}>
        {({ claimTotals: { count, amount } }) =>
          count === null || amount === null ? (
            <p>{t('claims.withheld')}</p>
          ) : count === 0 ? (
            <p>{t('claims.empty')}</p>
          ) : (
            <ClaimFigures count={count} amount={amount} program={program} />
          )
        }
      </Answer>
      {sectorChosen ? <p className="claims-note">{t('claims.sectorNote')}</p> : null}
    </Card>
  );
}

function ClaimsSkeleton() {
  return (
    <>
      <Bone width="90%" height={44} />
      <Bone width="40%" height={28} />
      <Bone />
    </>
  );
}

interface FiguresProps {
  readonly count: number;
  readonly amount: Rupiah;
  readonly program: ProgramCode | null;
}

function ClaimFigures({ count, amount, program }: FiguresProps) {
  const { t, language } = useWords();
  const large = showLargeRupiah(amount, language);
  const mean = rupiahOfSen(senOf(amount) / BigInt(count));
  return (
    <div>
      <p className="claims-amount number">{showRupiah(amount, language)}</p>
      <p className="claims-count number">{t('claims.count', { n: showCount(count, language) })}</p>
      <p className="claims-note number">
        {program === null
          ? t('claims.about', { amount: large })
          : t('claims.aboutProgram', { amount: large, program })}{' '}
        {t('claims.mean', { amount: showLargeRupiah(mean, language) })}
      </p>
    </div>
  );
}
