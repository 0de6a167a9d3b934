import { type Rupiah, showRupiah } from '@perisai/sdk/money';
import { useDocument } from '@perisai/sdk/react';
import { useEffect, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { ContributionQuoteQuery } from '../gql/graphql.ts';
import { Answer, Bone } from '../page/answer.tsx';
import { Because } from '../page/because.tsx';
import { useWords } from '../page/language.ts';
import type { QuoteChoice } from './quote-address.ts';

const quote = graphql(`
  query ContributionQuote($income: Rupiah!, $programs: [ProgramCode!]!, $month: Month!, $sector: Sector!, $payer: Payer!) {
    contributionQuote(income: $income, programs: $programs, month: $month, sector: $sector, payer: $payer) {
      base
      total
      lines {
        program { code name { id en } }
        normal discount due
        because {
          rule outcome text { id en }
          legalBasis { instrument article effectiveFrom confidence }
          because { rule outcome text { id en } legalBasis { instrument article effectiveFrom confidence } }
        }
      }
    }
  }
`);

/** Changes as one types, but asks the service only when the typing rests. */
export function QuoteAnswer({ choice, income }: { readonly choice: QuoteChoice; readonly income: Rupiah }) {
  const rested = useRested(income);
  const answer = useDocument(quote, {
    income: rested,
    programs: choice.oldAge ? ['JKK', 'JKM', 'JHT'] : ['JKK', 'JKM'],
    month: choice.month,
    sector: choice.sector,
    payer: choice.payer,
  });
  return (
    <Answer query={answer} skeleton={<Bone height={200} />}>
      {({ contributionQuote }) => <Quote quote={contributionQuote} />}
    </Answer>
  );
}

function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), 250);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

type QuoteShown = ContributionQuoteQuery['contributionQuote'];
type LineShown = QuoteShown['lines'][number];

function Quote({ quote: { total, base, lines } }: { readonly quote: QuoteShown }) {
  const { t, language } = useWords();
  return (
    <div className="plain-form">
      <p className="figure-large number">{t('quote.perMonth', { amount: showRupiah(total, language) })}</p>
      <p className="field-hint number">{t('quote.base', { amount: showRupiah(base, language) })}</p>
      <table className="data-table">
        <caption className="hidden-visually">{t('quote.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('quote.programs')}</th>
            {(['normal', 'discount', 'due'] as const).map((head) => (
              <th key={head} scope="col" className="amount">
                {t(`quote.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.program.code} line={line} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('quote.total')}
            </th>
            <td className="amount">
              <strong>{showRupiah(total, language)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
      <Why lines={lines} />
    </div>
  );
}

function Line({ line: { program, normal, discount, due } }: { readonly line: LineShown }) {
  const { language } = useWords();
  return (
    <tr>
      <th scope="row">{program.code}</th>
      <td className="amount">{showRupiah(normal, language)}</td>
      <td className="amount">{showRupiah(discount, language)}</td>
      <td className="amount">{showRupiah(due, language)}</td>
    </tr>
  );
}

function Why({ lines }: { readonly lines: readonly LineShown[] }) {
  const { t, language } = useWords();
  return (
    <details className="fold">
      <summary>{t('quote.why')}</summary>
      {lines.map(({ program, because }) => (
        <section key={program.code}>
          <h3>{`${program.code} · ${program.name[language]}`}</h3>
          <Because reasons={because} />
        </section>
      ))}
    </details>
  );
}
