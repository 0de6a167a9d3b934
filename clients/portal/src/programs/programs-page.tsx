import type { Month } from '@perisai/sdk/calendar';
import { type Rupiah, rupiah, showRupiah } from '@perisai/sdk/money';
import { useDocument } from '@perisai/sdk/react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { ProgramsExplainedQuery } from '../gql/graphql.ts';
import { Answer, Bone } from '../page/answer.tsx';
import { Basis } from '../page/basis.tsx';
import { Card } from '../page/card.tsx';
import { pathIn, useWords } from '../page/language.ts';
import '../page/because.css';
import '../page/plain-page.css';

const programsExplained = graphql(`
  query ProgramsExplained($income: Rupiah!, $month: Month!) {
    programs { code name { id en } legalBasis { instrument article effectiveFrom confidence } }
    contributionQuote(income: $income, programs: [JKK, JKM, JHT], month: $month, sector: TRADE_FOOD, payer: SELF) {
      lines { program { code } due }
    }
  }
`);

/** One million a month: an income at which every program has its usual contribution. */
const exampleIncome = rupiah('1000000.00');

/** What do I get for how much? */
export function ProgramsPage({ month }: { readonly month: Month }) {
  const { t, language } = useWords();
  const answer = useDocument(programsExplained, { income: exampleIncome, month });
  useEffect(() => {
    document.title = `${t('programs.question')} · ${t('site.short')}`;
  }, [t]);
  return (
    <div className="plain">
      <div>
        <h1>{t('programs.question')}</h1>
        <p className="plain-lead">{t('programs.lead')}</p>
      </div>
      <Answer query={answer} skeleton={<Bone height={480} />}>
        {({ programs, contributionQuote: { lines } }) => (
          <div className="plain-cards">
            {programs.map((program) => (
              <ProgramCard
                key={program.code}
                program={program}
                due={lines.find((line) => line.program.code === program.code)?.due ?? null}
              />
            ))}
          </div>
        )}
      </Answer>
      <p>
        <Link to={pathIn(language, '/hitung')}>{t('programs.calculate')}</Link>
      </p>
    </div>
  );
}

interface ProgramCardProps {
  readonly program: ProgramsExplainedQuery['programs'][number];
  readonly due: Rupiah | null;
}

function ProgramCard({ program: { code, name, legalBasis: basis }, due }: ProgramCardProps) {
  const { t, language } = useWords();
  const amounts = {
    income: showRupiah(exampleIncome, language),
    amount: due === null ? '—' : showRupiah(due, language),
  };
  return (
    <Card title={`${code} · ${name[language]}`}>
      <p>{t(`programs.about.${code}`)}</p>
      <p className="number">
        <strong>{t('programs.due', amounts)}</strong>
      </p>
      <Basis basis={basis} />
    </Card>
  );
}
