import { useLocation, useNavigate } from 'react-router';
import { ClaimsCard } from '../claims/claims-card.tsx';
import { CoverageCard } from '../coverage/coverage-card.tsx';
import { type HomeChoice, readHomeAddress, writeHomeAddress } from '../coverage/home-address.ts';
import { HomeFilters, MonthStepper } from '../coverage/home-controls.tsx';
import { HomeHero } from '../coverage/home-hero.tsx';
import { TrendCard } from '../coverage/trend/trend-card.tsx';
import { useWords } from '../page/language.ts';
import { ProgramsCard } from '../programs/programs-card.tsx';
import { useInstance } from './instance.ts';
import './home-page.css';

/** How many of us are protected, and where not? */
export function HomePage() {
  const { t } = useWords();
  const { limits, demo } = useInstance();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { choice, ignored } = readHomeAddress(search, limits);
  function onChange(change: Partial<HomeChoice>) {
    const next = writeHomeAddress({ ...choice, ...change }, limits);
    // Choosing a district is a glance, not a step to go back over.
    void navigate(`${pathname}${next}`, {
      replace: Object.keys(change).every((key) => key === 'district'),
      preventScrollReset: true,
    });
  }
  return (
    <div className="home">
      <div className="home-top">
        <HomeHero choice={choice} demo={demo} />
        <MonthStepper choice={choice} limits={limits} onChange={onChange} />
      </div>
      <HomeFilters choice={choice} onChange={onChange} />
      {ignored.length === 0 ? null : (
        <p className="home-ignored" role="status">
          {t('filter.ignored', { names: ignored.join(', ') })}
        </p>
      )}
      <CoverageCard choice={choice} limits={limits} onChange={onChange} />
      <div className="home-pair">
        <TrendCard choice={choice} limits={limits} />
        <div className="home-column">
          <ClaimsCard month={choice.month} program={choice.program} sectorChosen={choice.sector !== null} />
          <ProgramsCard month={choice.month} sector={choice.sector} />
        </div>
      </div>
    </div>
  );
}
