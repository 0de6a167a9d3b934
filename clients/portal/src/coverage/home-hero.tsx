import { lastDayOf, showDay, showMonth } from '@perisai/sdk/calendar';
import { showChange, showCount } from '@perisai/sdk/number';
import { useEffect } from 'react';
import { Answer, Bone } from '../page/answer.tsx';
import { useWords } from '../page/language.ts';
import { headline } from './headline.ts';
import type { HomeChoice } from './home-address.ts';
import { beforeOf, useTotal } from './use-coverage.ts';
import './home-hero.css';

/** The answer, its figures, and how fresh they are. */
export function HomeHero({ choice, demo }: { readonly choice: HomeChoice; readonly demo: boolean }) {
  const { t, language } = useWords();
  const total = useTotal(choice);
  const skeleton = (
    <>
      <h1 className="hidden-visually">{t('home.question')}</h1>
      <Bone width={620} height={38} />
      <Bone width={440} />
    </>
  );
  return (
    <div className="hero">
      <Answer query={total} skeleton={skeleton}>
        {({ coverage: [cell] }) => (
          <>
            <Heading text={headline(t, cell, { program: choice.program, language })} />
            {cell === undefined || cell.active === null ? null : (
              <Facts choice={choice} cell={{ ...cell, active: cell.active }} />
            )}
            <p className="hero-fresh">
              {cell?.projected === true ? (
                <>
                  <span className="tag tag-projection">{t('month.projection')}</span>
                  {t('home.freshProjected', { month: showMonth(choice.month, language) })}
                </>
              ) : (
                t('home.fresh', { day: showDay(lastDayOf(choice.month), language) })
              )}
              {` · ${t('home.branchOnly')}`}
              {demo ? ` · ${t('home.demo')}` : ''}
            </p>
          </>
        )}
      </Answer>
    </div>
  );
}

function Heading({ text }: { readonly text: string }) {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${text} · ${t('site.short')}`;
  }, [text, t]);
  return <h1>{text}</h1>;
}

interface FactsProps {
  readonly choice: HomeChoice;
  readonly cell: {
    readonly active: number;
    readonly potentialWorkers: number | null;
    readonly projected: boolean;
  };
}

function Facts({ choice, cell }: FactsProps) {
  const { t, language } = useWords();
  const before = beforeOf(choice);
  const earlier = useTotal(before);
  const [then] = earlier.isPlaceholderData ? [] : (earlier.data?.coverage ?? []);
  const facts = [
    ...(choice.program === null ? [] : [`${t('filter.program')} ${choice.program}`]),
    ...(choice.sector === null ? [] : [`${t('filter.sector')} ${t(`sector.${choice.sector}`)}`]),
    t(cell.projected ? 'home.activeProjected' : 'home.activeFact', { n: showCount(cell.active, language) }),
    ...(cell.potentialWorkers === null
      ? []
      : [t('home.potentialFact', { n: showCount(cell.potentialWorkers, language) })]),
    ...(then === undefined || then.active === null
      ? []
      : [
          t('home.changeFact', {
            change: showChange(cell.active - then.active, language),
            month: showMonth(before.month, language),
          }),
        ]),
  ];
  return <p className="hero-facts number">{facts.join(' · ')}</p>;
}
