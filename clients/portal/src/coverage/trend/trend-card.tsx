import { showMonth } from '@perisai/sdk/calendar';
import { showCount } from '@perisai/sdk/number';
import { Answer, Bone } from '../../page/answer.tsx';
import { Card } from '../../page/card.tsx';
import { useWords } from '../../page/language.ts';
import type { HomeChoice, HomeLimits } from '../home-address.ts';
import { useTrend } from '../use-coverage.ts';
import { useWidth } from '../use-width.ts';
import { TrendChart } from './trend-chart.tsx';
import { drawTrend, type PlacedPoint, type TrendFacts, type TrendPoint, trendFacts } from './trend-paths.ts';
import { TrendTable } from './trend-table.tsx';
import './trend-card.css';

export function TrendCard({ choice, limits }: { readonly choice: HomeChoice; readonly limits: HomeLimits }) {
  const { t } = useWords();
  const trend = useTrend(choice, limits);
  return (
    <Card title={t('trend.title')}>
      <Answer query={trend} skeleton={<Bone height={280} />}>
        {({ coverageTrend }) => <Trend points={coverageTrend} choice={choice} />}
      </Answer>
    </Card>
  );
}

interface TrendProps {
  readonly points: readonly (TrendPoint & {
    newlyRegistered: number | null;
    lapsed: number | null;
    reactivated: number | null;
  })[];
  readonly choice: HomeChoice;
}

function Trend({ points, choice }: TrendProps) {
  const { t } = useWords();
  const [frame, width] = useWidth();
  const wide = (width ?? 640) >= 520;
  const box = {
    width: width ?? 640,
    height: wide ? 280 : 220,
    top: 28,
    right: wide ? 76 : 16,
    bottom: 28,
    left: 4,
  };
  const drawing = drawTrend(points, box);
  const facts = trendFacts(drawing);
  return (
    <figure className="trend" ref={frame}>
      {facts === null ? (
        <p className="trend-empty">{t('trend.empty')}</p>
      ) : (
        <>
          <TrendWords facts={facts} />
          <TrendChart drawing={drawing} box={box} chosen={choice.month} />
        </>
      )}
      <TrendTable points={points} />
    </figure>
  );
}

function TrendWords({ facts }: { readonly facts: TrendFacts }) {
  const { t, language } = useWords();
  const { first } = facts;
  const last = facts.lastMeasured ?? facts.last;
  const named = (at: PlacedPoint) =>
    `${showCount(at.active, language)} (${showMonth(at.point.month, language, 'short')}${at.point.projected ? `, ${t('trend.projection')}` : ''})`;
  const finding = {
    from: showCount(first.active, language),
    fromMonth: showMonth(first.point.month, language),
    to: showCount(last.active, language),
    toMonth: showMonth(last.point.month, language),
  };
  return (
    <figcaption className="number">
      <span className="trend-finding">
        {last.active >= first.active ? t('trend.finding', finding) : t('trend.findingDown', finding)}
      </span>
      <span className="trend-summary">
        {t('trend.summary', {
          first: named(first),
          last: named(facts.last),
          highest: named(facts.highest),
          lowest: named(facts.lowest),
        })}
      </span>
    </figcaption>
  );
}
