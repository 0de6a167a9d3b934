import { IconCheck, IconInfoCircle, IconX } from '@tabler/icons-react';
import { graphql } from '../gql/gql.ts';
import type { Outcome } from '../gql/graphql.ts';
import { Basis, type BasisShown } from './basis.tsx';
import { useWords } from './language.ts';
import './because.css';

/**
 * Three levels: deeper than any rule goes today. Documents spread it by its name.
 * @public
 */
export const reasonTree = graphql(`
  fragment ReasonTree on Reason {
    ...ReasonStep
    because { ...ReasonStep because { ...ReasonStep } }
  }
  fragment ReasonStep on Reason {
    rule outcome text { id en }
    legalBasis { instrument article effectiveFrom effectiveTo confidence }
  }
`);

export interface ReasonShown {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly text: { readonly id: string; readonly en: string };
  readonly legalBasis: BasisShown | null;
  readonly because?: readonly ReasonShown[];
}

/** Why the service decided so: each step in a sentence, its article beside it; unverified law says so. */
export function Because({ reasons }: { readonly reasons: readonly ReasonShown[] }) {
  return (
    <ul className="because">
      {reasons.map((reason, at) => (
        // The same rule may speak twice; a list of steps is never reordered.
        <Step key={`${at}-${reason.rule}`} reason={reason} />
      ))}
    </ul>
  );
}

const marks = { HOLDS: IconCheck, FAILS: IconX, INFORMATION: IconInfoCircle } as const;

function Step({ reason }: { readonly reason: ReasonShown }) {
  const { t, language } = useWords();
  const { legalBasis: basis, outcome, because = [] } = reason;
  const Mark = marks[outcome];
  return (
    <li data-outcome={outcome}>
      <Mark className="because-mark" size={18} stroke={2} aria-hidden />
      <div>
        <p>
          <span className="hidden-visually">{`${t(`basis.${outcome}`)}: `}</span>
          {reason.text[language]}
        </p>
        {basis === null ? null : <Basis basis={basis} />}
        {because.length === 0 ? null : <Because reasons={because} />}
      </div>
    </li>
  );
}
