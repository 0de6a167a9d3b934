import { formatMoney, type Money, sum } from '../../money/money.ts';
import { type LegalBasis, type LocalText, type Reason, reason } from '../reason.ts';
import { amountText } from '../wording.ts';

/** One part of what is paid, with its name and its reason. */
export interface BenefitComponent {
  readonly code: BenefitCode;
  readonly name: LocalText;
  readonly amount: Money;
  readonly because: readonly Reason[];
}

export type BenefitCode =
  | 'DEATH_GRANT'
  | 'PERIODIC_GRANT'
  | 'FUNERAL'
  | 'MEDICAL'
  | 'DIAGNOSTIC'
  | 'HOME_CARE'
  | 'AID'
  | 'TRANSPORT'
  | 'TEMPORARY_INCAPACITY'
  | 'PARTIAL_DISABILITY'
  | 'TOTAL_DISABILITY'
  | 'SCHOLARSHIP'
  | 'SAVINGS'
  | 'REFUND'
  | 'LATE_COMPENSATION';

/** VERIFICATION: the amount is what would be paid, and a person decides (an event in the grace period). */
export type BenefitDecision =
  | {
      readonly kind: 'entitled' | 'verification';
      readonly amount: Money;
      readonly components: readonly BenefitComponent[];
      readonly because: readonly Reason[];
    }
  | { readonly kind: 'refused'; readonly because: readonly Reason[] };

/** A part of a benefit before its sentence is written. */
export interface ComponentDraft {
  readonly code: BenefitCode;
  readonly amount: Money;
  readonly name: LocalText;
  readonly basis?: LegalBasis | undefined;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly because?: readonly Reason[];
}

/** PP 44/2015 jo. PP 82/2019: one part of a benefit and the sentence that explains it. */
export function component({ code, amount, name, basis, inputs, because }: ComponentDraft): BenefitComponent {
  const text = amountText(amount);
  const explanation = reason({
    rule: `benefit.${code.toLowerCase().replaceAll('_', '-')}`,
    outcome: 'INFORMATION',
    id: `${name.id}: ${text.id}.`,
    en: `${name.en}: ${text.en}.`,
    basis,
    inputs: { ...inputs, amount: formatMoney(amount) },
    because: because ?? [],
  });
  return { code, name, amount, because: [explanation] };
}

/** PP 44/2015 jo. PP 82/2019: the parts of a benefit add up to it, to the sen. */
export const totalOf = (components: readonly BenefitComponent[]): Money =>
  sum(components.map(({ amount }) => amount));
