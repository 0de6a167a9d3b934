import { type Month, showMonth } from '@perisai/sdk/calendar';
import { showCount } from '@perisai/sdk/number';
import { useDocument } from '@perisai/sdk/react';
import { graphql } from '../gql/gql.ts';
import type { ProgramCode, ProgramsOfMonthQuery, Sector } from '../gql/graphql.ts';
import { Answer, Bone } from '../page/answer.tsx';
import { Card } from '../page/card.tsx';
import { useWords } from '../page/language.ts';
import { ProgramMark } from './program-mark.tsx';
import './programs-card.css';

const programsOfMonth = graphql(`
  query ProgramsOfMonth($month: Month!, $filter: CoverageFilter) {
    programs { code name { id en } }
    coverage(month: $month, by: [PROGRAM], filter: $filter) { program { code } active withheld projected }
  }
`);

interface ProgramsCardProps {
  readonly month: Month;
  readonly sector: Sector | null;
}

export function ProgramsCard({ month, sector }: ProgramsCardProps) {
  const { t } = useWords();
  const filter = {
    branch: { code: { eq: 'SERANG' } },
    ...(sector === null ? {} : { sector: { eq: sector } }),
  };
  const answer = useDocument(programsOfMonth, { month, filter });
  return (
    <Card title={t('programs.title')}>
      <Answer query={answer} skeleton={<ProgramsSkeleton />}>
        {(data) => <Programs data={data} month={month} />}
      </Answer>
    </Card>
  );
}

function ProgramsSkeleton() {
  return (
    <>
      <Bone height={56} />
      <Bone height={56} />
      <Bone height={56} />
    </>
  );
}

function Programs({ data, month }: { readonly data: ProgramsOfMonthQuery; readonly month: Month }) {
  const { t, language } = useWords();
  const cellOf = (code: ProgramCode) => data.coverage.find(({ program }) => program?.code === code);
  const most = Math.max(1, ...data.coverage.map(({ active }) => active ?? 0));
  const projected = data.coverage.some((cell) => cell.projected) ? ` (${t('month.projection')})` : '';
  return (
    <figure className="programs">
      <figcaption className="programs-caption">
        {t('programs.participants', { month: showMonth(month, language) })}
        {projected}
      </figcaption>
      <ul>
        {data.programs.map(({ code, name }) => (
          <li key={code}>
            <p className="programs-name">
              <ProgramMark program={code} />
              <strong>{code}</strong> {name[language]}
            </p>
            <Share
              active={cellOf(code)?.active ?? null}
              withheld={cellOf(code)?.withheld ?? false}
              most={most}
              program={code}
            />
          </li>
        ))}
      </ul>
    </figure>
  );
}

interface ShareProps {
  readonly active: number | null;
  readonly withheld: boolean;
  readonly most: number;
  readonly program: ProgramCode;
}

function Share({ active, withheld, most, program }: ShareProps) {
  const { t, language } = useWords();
  if (active === null)
    return <p className="programs-none">{withheld ? t('programs.withheld') : t('map.absent')}</p>;
  return (
    <p className="programs-share">
      <span className="programs-bar" aria-hidden>
        <span style={{ width: `${(active / most) * 100}%`, background: `var(--${program.toLowerCase()})` }} />
      </span>
      <span className="number">{t('programs.active', { n: showCount(active, language) })}</span>
    </p>
  );
}
