import type { BenefitComponent } from '../../law/benefits/benefit.ts';
import type { RefundComponent } from '../../law/benefits/prepaid-refund.ts';
import type { ClaimDecision, ClaimShare } from '../../law/claims/claim-decision.ts';
import { add, formatMoney, type Money, ZERO } from '../../money/money.ts';
import type { ClaimAssessment, ClaimLine, ClaimPayee, ClaimRefund } from '../claim-parts.type.ts';
import { amountInWords } from '../letter/amount-in-words.ts';

interface Named {
  readonly name: string;
  readonly bankName: string | null;
  readonly bankAccount: string | null;
}

/** Persons of a claim by their keys. */
export type Persons = ReadonlyMap<string, Named>;

/** A decision as it is shown. */
export const assessmentOf = (decision: ClaimDecision, persons: Persons): ClaimAssessment => ({
  kind: decision.kind,
  amount: formatMoney(decision.amount),
  amountInWords: amountInWords(formatMoney(decision.amount)),
  lines: decision.components.map(lineOf),
  payees: payeesOf(decision.shares, persons),
  refunds: decision.refunds.map(refundOf),
  because: decision.because,
});

const lineOf = ({ code, name, amount }: BenefitComponent): ClaimLine => ({
  code,
  name,
  amount: formatMoney(amount),
});

const refundOf = ({ program, payer, payee, months, amount }: RefundComponent): ClaimRefund => ({
  program,
  payer,
  months,
  paidWithClaim: payee !== 'BY_AGREEMENT',
  amount: formatMoney(amount),
});

function payeesOf(shares: readonly ClaimShare[], persons: Persons): readonly ClaimPayee[] {
  return sharesByPerson(shares).map(({ payee, amount }) =>
    shownPayee({ kind: payee.kind, ...personOf(payee), amount: formatMoney(amount) }, persons),
  );
}

/** The relation and the key that a payee has beside the kind. */
export const personOf = (payee: ClaimShare['payee']): Pick<PayeeOfClaim, 'relation' | 'personKey'> => ({
  relation: 'relation' in payee ? payee.relation : null,
  personKey: 'key' in payee ? payee.key : null,
});

interface Total {
  readonly payee: ClaimShare['payee'];
  readonly amount: Money;
}

function sharesByPerson(shares: readonly ClaimShare[]): readonly Total[] {
  const totals = new Map<string, Total>();
  for (const { payee, amount } of shares) {
    const key = JSON.stringify(payee);
    totals.set(key, { payee, amount: add(totals.get(key)?.amount ?? ZERO, amount) });
  }
  return [...totals.values()];
}

export interface PayeeOfClaim {
  readonly kind: string;
  readonly relation: string | null;
  readonly personKey: string | null;
  readonly amount: string;
}

/** A payee with the name and the account that the claim knows. */
export function shownPayee({ personKey, ...payee }: PayeeOfClaim, persons: Persons): ClaimPayee {
  const person = personKey === null ? undefined : persons.get(personKey);
  return {
    ...payee,
    personKey,
    name: person?.name ?? null,
    bankName: person?.bankName ?? null,
    bankAccount: person?.bankAccount ?? null,
  };
}
