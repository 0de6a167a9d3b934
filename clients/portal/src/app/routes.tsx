import { addMonths } from '@perisai/sdk/calendar';
import { lazy, Suspense, useEffect } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { sectorWords } from '../coverage/home-address.ts';
import { languageOf } from '../page/language.ts';
import { HomePage } from './home-page.tsx';
import { useInstance } from './instance.ts';
import { Layout } from './layout.tsx';
import { LostPage } from './lost-page.tsx';

const ProgramsPage = lazy(() =>
  import('../programs/programs-page.tsx').then((m) => ({ default: m.ProgramsPage })),
);
const QuotePage = lazy(() =>
  import('../contributions/quote-page.tsx').then((m) => ({ default: m.QuotePage })),
);
const BenefitPage = lazy(() =>
  import('../benefits/benefit-page.tsx').then((m) => ({ default: m.BenefitPage })),
);
const CheckPage = lazy(() => import('../membership/check-page.tsx').then((m) => ({ default: m.CheckPage })));

export function AppRoutes() {
  const { pathname } = useLocation();
  useEffect(() => {
    document.documentElement.lang = languageOf(pathname);
  }, [pathname]);
  return (
    <Layout>
      <Suspense>
        <Routes>{['', '/en'].map(routesUnder)}</Routes>
      </Suspense>
    </Layout>
  );
}

function routesUnder(base: string) {
  return (
    <Route key={base} path={base === '' ? '/' : base}>
      <Route index element={<HomePage />} />
      <Route path="program" element={<Programs />} />
      <Route path="hitung" element={<Quote />} />
      <Route path="hitung/manfaat" element={<Benefit />} />
      <Route path="cek" element={<CheckPage />} />
      <Route path="*" element={<LostPage />} />
    </Route>
  );
}

/** Contributions are quoted ahead too: a year may be paid at once, and laws to come are known. */
const quotedAhead = 24;

function Quote() {
  const { first, last, usual } = useInstance().limits;
  const limits = { first, last: addMonths(last, quotedAhead), month: usual };
  return <QuotePage usual={{ ...limits, sectors: sectorWords }} />;
}

function Benefit() {
  const { limits } = useInstance();
  return <BenefitPage usual={{ month: limits.usual, sectors: sectorWords }} />;
}

function Programs() {
  const { limits } = useInstance();
  return <ProgramsPage month={limits.usual} />;
}
