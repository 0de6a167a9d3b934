import { type Day, showDay } from '@perisai/sdk/calendar';
import type { Confidence, Outcome } from '../gql/graphql.ts';
import { useWords } from './language.ts';
import './because.css';

export interface ReasonShown {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly text: { readonly id: string; readonly en: string };
  readonly legalBasis: {
    readonly instrument: string;
    readonly article: string;
    readonly effectiveFrom: Day;
    readonly confidence: Confidence;
  } | null;
  readonly because?: readonly ReasonShown[];
}

/** Why the service decided so: each step in a sentence, its article beside it; unverified law says so. */
export function Because({ reasons }: { readonly reasons: readonly ReasonShown[] }) {
  return (
    <ul className="because">
      {reasons.map((reason) => (
        <Step key={`${reason.rule}-${reason.text.en}`} reason={reason} />
      ))}
    </ul>
  );
}

function Step({ reason }: { readonly reason: ReasonShown }) {
  const { t, language } = useWords();
  const { legalBasis: basis } = reason;
  return (
    <li>
      <p>{reason.text[language]}</p>
      {basis === null ? null : (
        <p className="because-basis">
          {`${t('basis.law')}: ${basis.instrument}, ${basis.article}, ${showDay(basis.effectiveFrom, language)} · ${t(`basis.${basis.confidence}`)}`}
        </p>
      )}
      {reason.because === undefined || reason.because.length === 0 ? null : (
        <Because reasons={reason.because} />
      )}
    </li>
  );
}
