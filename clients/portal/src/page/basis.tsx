import { type Day, showDay } from '@perisai/sdk/calendar';
import type { Confidence } from '../gql/graphql.ts';
import { useWords } from './language.ts';

export interface BasisShown {
  readonly instrument: string;
  readonly article: string;
  readonly effectiveFrom: Day;
  readonly effectiveTo?: Day | null;
  readonly confidence: Confidence;
}

const verified: readonly Confidence[] = ['REGULATION', 'OFFICIAL'];

/** Article, days in force, where it is known from; what nobody could verify says so. */
export function Basis({ basis }: { readonly basis: BasisShown }) {
  const { t, language } = useWords();
  const from = showDay(basis.effectiveFrom, language);
  const to = basis.effectiveTo ?? null;
  const inForce =
    to === null ? t('basis.since', { from }) : t('basis.between', { from, to: showDay(to, language) });
  const source = t(`basis.${basis.confidence}`);
  return (
    <p className="because-basis">
      {`${t('basis.law')}: ${basis.instrument}, ${basis.article}, ${inForce} · ${source}`}
      {verified.includes(basis.confidence) ? null : (
        <span className="unverified">{t('basis.unverified')}</span>
      )}
    </p>
  );
}
