import type { LegalBasis, Reason } from '../reason.ts';
import { reason } from '../reason.ts';

interface Objection {
  readonly rule: string;
  /** The fact that is wrong, by the name that it has in the facts of the claim. */
  readonly field: string;
  readonly id: string;
  readonly en: string;
  readonly basis?: LegalBasis | undefined;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly because?: readonly Reason[];
}

/** A step that stands against a claim; it names the fact and the rule. */
export const objection = ({ rule, field, id, en, basis, inputs, because }: Objection): Reason =>
  reason({
    rule: `claim.${rule}`,
    outcome: 'FAILS',
    id,
    en,
    basis,
    inputs: { field, ...inputs },
    because: because ?? [],
  });
