import { showDay, showMonth } from '@perisai/sdk/calendar';
import { showRupiah } from '@perisai/sdk/money';
import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useCalculatorWords } from '../calculator/calculator-words.ts';
import { Hero } from '../calculator/hero.tsx';
import { PartTabs } from '../calculator/part-tabs.tsx';
import { ProblemList } from '../calculator/problem-list.tsx';
import { noProblems, type Problems, useRefusal } from '../calculator/problems.ts';
import { ShareFoot } from '../calculator/share-foot.tsx';
import { readAmount, workSearch } from '../calculator/work.ts';
import { Answer, Bone } from '../page/answer.tsx';
import { pathIn } from '../page/language.ts';
import { type QuoteChoice, readQuoteAddress, type Usual, writeQuoteAddress } from './quote-address.ts';
import { QuoteAnswer } from './quote-answer.tsx';
import { QuoteForm } from './quote-form.tsx';
import { type QuoteShown, useQuote } from './use-quote.ts';
import '../page/plain-page.css';
import '../calculator/calculator.css';

/** What is my contribution? The service reckons; the page only shows. */
export function QuotePage({ usual }: { readonly usual: Usual }) {
  const { t, language } = useCalculatorWords();
  const [choice, setChoice] = useChoice(usual);
  const amount = readAmount(choice.income);
  const income = amount === 'empty' || amount === 'wrong' ? null : amount;
  const answer = useQuote(choice, income);
  const refusal = useRefusal(income === null ? null : answer.error);
  const problems = problemsOf(amount === 'wrong' ? ['income', t('problem.amount')] : refusal);
  const quote = income === null || problems.size > 0 ? null : (answer.data?.contributionQuote ?? null);
  const search = workSearch(choice, usual.sectors);
  const hero = useHero(quote);
  return (
    <div className="calculator">
      <PartTabs search={search} />
      <Hero {...hero} stale={answer.isPlaceholderData} wrong={problems.size > 0} />
      <div className="calculator-two">
        <QuoteForm choice={choice} usual={usual} problems={problems} onChange={setChoice} />
        <div className="calculator-answer">
          {problems.size > 0 ? (
            <ProblemList problems={problems} />
          ) : income === null ? (
            <p className="plain-lead">{t('quote.start')}</p>
          ) : (
            <Answer query={answer} skeleton={<QuoteSkeleton />}>
              {({ contributionQuote }) => <QuoteAnswer quote={contributionQuote} />}
            </Answer>
          )}
          <Link className="to-benefit no-print" to={`${pathIn(language, '/hitung/manfaat')}${search}`}>
            {t('quote.toBenefit')}
          </Link>
          <ShareFoot />
        </div>
      </div>
    </div>
  );
}

function problemsOf(problem: readonly [string, string] | null): Problems {
  return problem === null ? noProblems : new Map([problem]);
}

/** The choice lives in the address; what is half typed lives here alone. */
function useChoice(usual: Usual) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [choice, setChoice] = useState(() => readQuoteAddress(search, usual));
  function onChange(change: Partial<QuoteChoice>) {
    const next = { ...choice, ...change };
    setChoice(next);
    void navigate(`${pathname}${writeQuoteAddress(next, usual)}`, { replace: true });
  }
  return [choice, onChange] as const;
}

function useHero(quote: QuoteShown | null) {
  const { t } = useCalculatorWords();
  const words = useHeroWords();
  if (quote === null) return { heading: t('quote.question'), lead: null };
  return { heading: words.heading(quote), lead: words.lead(quote) };
}

function useHeroWords() {
  const { t, language } = useCalculatorWords();
  return {
    heading: ({ periods, periodTotal, total }: QuoteShown) =>
      periods.length > 1
        ? t('quote.perPeriod', { amount: showRupiah(periodTotal, language), n: periods.length })
        : t('quote.perMonth', { amount: showRupiah(total, language) }),
    lead: ({ periods, month, dueOn }: QuoteShown) => {
      const [from, day] = [showMonth(month, language), showDay(dueOn, language)];
      const last = periods.at(-1)?.month ?? month;
      return last === month
        ? t('quote.lead', { month: from, day })
        : t('quote.leadPeriod', { from, to: showMonth(last, language), day });
    },
  };
}

function QuoteSkeleton() {
  return (
    <>
      <Bone width="60%" />
      <Bone height={160} />
      <Bone width={120} height={24} />
    </>
  );
}
