import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClaimFacts } from '../law/claims/claim-facts.ts';
import { decideClaim } from '../law/claims/decide-claim.ts';
import { add, formatMoney, type Money, money, ZERO } from '../money/money.ts';
import type { Context } from '../platform/context.ts';
import type { ClaimRow } from './claim.concept.ts';
import { Claim } from './claim.type.ts';
import { ClaimLatePayment, ClaimLetterDraftInput, ClaimSuppositionInput } from './claim-outlook.type.ts';
import { ClaimAssessment, ClaimLetter } from './claim-parts.type.ts';
import { withFound } from './commands/verify-claim.ts';
import { amountInWords } from './letter/amount-in-words.ts';
import { draftLetterOf } from './letter/letter-of-claim.ts';
import { assessmentOf } from './reading/assessment.ts';
import { factsOf, personsOf } from './reading/claim-parts-of.ts';
import { latePayment } from './reading/late-payment.ts';

const open = ['DRAFT', 'SUBMITTED', 'INCOMPLETE', 'UNDER_VERIFICATION'];

/** What lies ahead of a claim: what the law makes of it now, what a delay adds, what a letter would say. */
@Resolver(() => Claim)
export class ClaimOutlookResolver {
  @FieldResolver(() => ClaimAssessment, {
    nullable: true,
    description:
      'What the law makes of it on the business day; null once it is decided, and for claims from before the service.',
  })
  async assessment(
    @Root() claim: ClaimRow,
    @Arg('supposing', () => ClaimSuppositionInput, {
      nullable: true,
      description: 'Other findings than those written down.',
    })
    supposing: ClaimSuppositionInput | null,
    @Ctx() ctx: Context,
  ): Promise<ClaimAssessment | null> {
    const facts = await openFacts(ctx, claim, supposing);
    return facts === null ? null : assessmentOf(decideClaim(facts), await personsOf(ctx, claim.key));
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its amount in Indonesian words.' })
  amountInWords(@Root() { amount }: ClaimRow): string | null {
    return amount === null ? null : amountInWords(amount);
  }

  @FieldResolver(() => ClaimLatePayment, {
    nullable: true,
    description:
      'What paying it on the business day comes to; null while the clock stands still, once it is over, and where nothing would be paid.',
  })
  async latePayment(@Root() claim: ClaimRow, @Ctx() ctx: Context): Promise<ClaimLatePayment | null> {
    const amount = await amountAhead(ctx, claim);
    const late = amount === ZERO ? null : latePayment(claim, ctx.today, amount);
    if (late === null) return null;
    const compensation = late.kind === 'entitled' ? late.amount : ZERO;
    const total = formatMoney(add(amount, compensation));
    return {
      daysLate: late.daysLate,
      compensation: formatMoney(compensation),
      total,
      totalInWords: amountInWords(total),
      because: late.because,
    };
  }

  @FieldResolver(() => ClaimLetter, {
    nullable: true,
    description:
      'The letter as it would read if the claim were decided now; null once it is decided, while a person has to judge, and for claims from before the service.',
  })
  async letterDraft(
    @Root() claim: ClaimRow,
    @Arg('refusal', () => ClaimLetterDraftInput, { nullable: true, description: 'A refusal to be made.' })
    refusal: ClaimLetterDraftInput | null,
    @Ctx() ctx: Context,
  ): Promise<ClaimLetter | null> {
    const facts = await openFacts(ctx, claim, refusal);
    if (facts === null) return null;
    const { rule = null, nextStep = null } = refusal ?? {};
    return draftLetterOf(ctx, claim, { decision: decideClaim(facts), rule, nextStep });
  }
}

async function openFacts(
  ctx: Context,
  claim: ClaimRow,
  supposing: ClaimSuppositionInput | null,
): Promise<ClaimFacts | null> {
  const facts = open.includes(claim.status) ? await factsOf(ctx, claim) : null;
  if (facts === null) return null;
  const { findings: found, accepted } = supposing ?? {};
  const findings = withFound(facts.findings, found ?? {});
  const judgement = accepted == null ? findings.judgement : { accepted, reason: '' };
  return { ...facts, findings: { ...findings, judgement } };
}

async function amountAhead(ctx: Context, claim: ClaimRow): Promise<Money> {
  if (claim.status === 'DETERMINED') return money(claim.amount ?? '0.00');
  const facts = await openFacts(ctx, claim, null);
  return facts === null ? ZERO : decideClaim(facts).amount;
}
