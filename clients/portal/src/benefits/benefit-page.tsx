import { dayProblem } from '@perisai/sdk/calendar';
import { showRupiah } from '@perisai/sdk/money';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useCalculatorWords } from '../calculator/calculator-words.ts';
import { Hero } from '../calculator/hero.tsx';
import { PartTabs } from '../calculator/part-tabs.tsx';
import { ProblemList } from '../calculator/problem-list.tsx';
import { useRefusal } from '../calculator/problems.ts';
import { ShareFoot } from '../calculator/share-foot.tsx';
import { workSearch } from '../calculator/work.ts';
import { Answer, Bone } from '../page/answer.tsx';
import { type BenefitUsual, readBenefitAddress, writeBenefitAddress } from './benefit-address.ts';
import { BenefitAnswer } from './benefit-answer.tsx';
import type { BenefitChoice } from './benefit-choice.ts';
import type { BenefitShown } from './benefit-documents.ts';
import { BenefitForm } from './benefit-form.tsx';
import { readBenefit, type Say } from './read-benefit.ts';
import { useBenefit } from './use-benefit.ts';
import { WhatIf } from './what-if.tsx';
import '../page/plain-page.css';
import '../calculator/calculator.css';

/** What would be paid, and why? The service decides; the page asks and shows. */
export function BenefitPage({ usual }: { readonly usual: BenefitUsual }) {
  const { t } = useCalculatorWords();
  const say = useSay();
  const [choice, setChoice] = useChoice(usual);
  const reading = useMemo(() => readBenefit(choice, say), [choice, say]);
  const answer = useBenefit(reading.input);
  const refusal = useRefusal(answer.error);
  const problems =
    reading.problems.size > 0 || refusal === null || answer.isFetching
      ? reading.problems
      : new Map([refusal]);
  const isEmpty = answer.data === undefined && reading.input === null;
  const quote = problems.size > 0 || isEmpty ? null : (answer.data?.benefitQuote ?? null);
  const hero = useHero(quote);
  return (
    <div className="calculator">
      <PartTabs search={workSearch(choice, usual.sectors)} />
      <Hero {...hero} stale={answer.isPlaceholderData} wrong={problems.size > 0} />
      <div className="calculator-two">
        <BenefitForm
          choice={choice}
          sectors={usual.sectors}
          problem={(field) => problems.get(field)}
          onChange={setChoice}
        />
        <div className="calculator-answer">
          {problems.size > 0 ? (
            <ProblemList problems={problems} />
          ) : isEmpty ? (
            <p className="plain-lead">{t('benefit.start')}</p>
          ) : (
            <Answered answer={answer} choice={choice} say={say} onChange={setChoice} />
          )}
          <p className="field-hint">{t('benefit.notice')}</p>
          <ShareFoot />
        </div>
      </div>
    </div>
  );
}

interface AnsweredProps {
  readonly answer: ReturnType<typeof useBenefit>;
  readonly choice: BenefitChoice;
  readonly say: Say;
  readonly onChange: (change: Partial<BenefitChoice>) => void;
}

function Answered({ answer, ...facts }: AnsweredProps) {
  return (
    <Answer query={answer} skeleton={<BenefitSkeleton />}>
      {({ benefitQuote }) => (
        <>
          <BenefitAnswer quote={benefitQuote} />
          <WhatIf {...facts} />
        </>
      )}
    </Answer>
  );
}

/** The choice lives in the address; what is half typed lives here alone. */
function useChoice(usual: BenefitUsual) {
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  const [choice, setChoice] = useState(() => readBenefitAddress({ search, hash }, usual));
  function onChange(change: Partial<BenefitChoice>) {
    const next = { ...choice, ...change };
    setChoice(next);
    void navigate({ pathname, ...writeBenefitAddress(next, usual) }, { replace: true });
  }
  return [choice, onChange] as const;
}

function useSay(): Say {
  const { t, language } = useCalculatorWords();
  return useMemo(
    () => ({
      amount: t('problem.amount'),
      percent: t('problem.percent'),
      both: t('problem.both'),
      number: (least, most) => t('problem.number', { least, most }),
      day: (parsed) => dayProblem(parsed, language) ?? '',
    }),
    [t, language],
  );
}

function useHero(quote: BenefitShown | null) {
  const { t } = useCalculatorWords();
  const words = useHeroWords();
  if (quote === null) return { heading: t('benefit.question'), lead: null };
  return { heading: words.heading(quote), lead: words.lead(quote) };
}

function useHeroWords() {
  const { t, language } = useCalculatorWords();
  return {
    heading: ({ decisions, total }: BenefitShown): string => {
      const amount = showRupiah(total, language);
      if (decisions.some(({ outcome }) => outcome === 'VERIFICATION'))
        return t('benefit.checked', { amount });
      return total === '0.00' ? t('benefit.nothing') : t('benefit.paid', { amount });
    },
    lead: ({ base: exact, scholarshipTotal }: BenefitShown): string => {
      if (exact === null) return t('benefit.leadNoBase');
      const base = showRupiah(exact, language);
      if (scholarshipTotal === '0.00') return t('benefit.lead', { base });
      return t('benefit.leadScholarship', { base, amount: showRupiah(scholarshipTotal, language) });
    },
  };
}

function BenefitSkeleton() {
  return (
    <>
      <Bone height={180} />
      <Bone height={48} />
    </>
  );
}
