import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { workingDaysLeft } from '../law/claims/claim-clock.ts';
import type { ClaimStatus } from '../law/claims/claim-facts.ts';
import { decideClaim } from '../law/claims/decide-claim.ts';
import { personView } from '../platform/access/masks.ts';
import type { Context } from '../platform/context.ts';
import { Reason } from '../platform/reason.type.ts';
import type { ClaimRow } from './claim.concept.ts';
import { actionsFor } from './claim.lifecycle.ts';
import { Claim } from './claim.type.ts';
import { ClaimFacts } from './claim-facts.type.ts';
import {
  ClaimAction,
  ClaimDecision,
  ClaimDocument,
  ClaimFindings,
  ClaimLetter,
  ClaimLine,
  ClaimPayee,
  ClaimRefund,
  ClaimTransition,
} from './claim-parts.type.ts';
import { decisionText, readFacts } from './claim-record.ts';
import { letterOf } from './letter/letter-of-claim.ts';
import { shownFacts } from './reading/claim-facts-shown.ts';
import {
  claimRefunds,
  claimTransitions,
  type DecisionRow,
  keptDecision,
  type RefundRow,
  type TransitionRow,
} from './reading/claim-parts.ts';
import {
  contentsOf,
  documentsOfClaim,
  missingAmong,
  payeesOfClaim,
  personsOf,
} from './reading/claim-parts-of.ts';
import { linesOfClaim } from './reading/line-names.ts';

@Resolver(() => Claim)
export class ClaimPartsResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Working days left to pay in time, negative when late; null while the clock stands still or once it is over.',
  })
  daysLeft(@Root() { dueOn, status }: ClaimRow, @Ctx() ctx: Context): number | null {
    const runs = status === 'SUBMITTED' || status === 'UNDER_VERIFICATION' || status === 'DETERMINED';
    return dueOn === null || !runs ? null : workingDaysLeft(dueOn as CalendarDate, ctx.today);
  }

  @FieldResolver(() => ClaimFacts, {
    nullable: true,
    description: 'What it tells of its event; null for claims from before the service.',
  })
  async facts(@Root() claim: ClaimRow, @Ctx() ctx: Context): Promise<ClaimFacts | null> {
    const contents = await contentsOf(ctx, claim.key);
    if (contents === null) return null;
    const persons = await personsOf(ctx, claim.key);
    return shownFacts(contents, { persons, seesBirth: personView(ctx.caller) === 'full' });
  }

  @FieldResolver(() => ClaimFindings, {
    nullable: true,
    description: 'What the check of the case found (cek kasus).',
  })
  async findings(@Root() claim: ClaimRow, @Ctx() ctx: Context): Promise<ClaimFindings | null> {
    const contents = await contentsOf(ctx, claim.key);
    if (contents === null) return null;
    const { workingAtRegistration, healthyAtRegistration, judgement } = contents.findings;
    return {
      workingAtRegistration,
      healthyAtRegistration,
      accepted: judgement?.accepted ?? null,
      reason: judgement?.reason ?? null,
    };
  }

  @FieldResolver(() => [ClaimDocument], {
    description: 'The documents that it needs, with those that came in (berkas).',
  })
  documents(@Root() claim: ClaimRow, @Ctx() ctx: Context): Promise<readonly ClaimDocument[]> {
    return documentsOfClaim(ctx, claim);
  }

  @FieldResolver(() => [ClaimDocument], { description: 'The required documents that have not come in.' })
  async missingDocuments(@Root() claim: ClaimRow, @Ctx() ctx: Context): Promise<readonly ClaimDocument[]> {
    return missingAmong(await documentsOfClaim(ctx, claim));
  }

  @FieldResolver(() => [ClaimLine], { description: 'What is paid, part by part; they add up to the amount.' })
  lines(@Root() claim: ClaimRow, @Ctx() ctx: Context): Promise<readonly ClaimLine[]> {
    return linesOfClaim(ctx, claim.key);
  }

  @FieldResolver(() => [ClaimPayee], { description: 'Whom it pays; together the amount.' })
  payees(@Root() claim: ClaimRow, @Ctx() ctx: Context): Promise<readonly ClaimPayee[]> {
    return payeesOfClaim(ctx, claim.key);
  }

  @FieldResolver(() => [ClaimRefund], {
    description: 'Prepaid contributions that go back with it (pengembalian iuran).',
  })
  refunds(@Root() claim: ClaimRow, @Ctx() ctx: Context): Promise<readonly RefundRow[]> {
    return ctx.load(claimRefunds, claim.key);
  }

  @FieldResolver(() => [ClaimTransition], { description: 'Its steps so far, the first one first (riwayat).' })
  transitions(@Root() claim: ClaimRow, @Ctx() ctx: Context): Promise<readonly TransitionRow[]> {
    return ctx.load(claimTransitions, claim.key);
  }

  @FieldResolver(() => ClaimDecision, {
    nullable: true,
    description:
      'The decision as it was made and kept (penetapan); null before it, and for claims from before the service.',
  })
  async decision(@Root() claim: ClaimRow, @Ctx() ctx: Context): Promise<object | null> {
    const [kept] = await ctx.load(keptDecision, claim.key);
    return kept ?? null;
  }

  @FieldResolver(() => [ClaimAction], {
    description: 'What the caller may do with it now by role and status; the law may still refuse it.',
  })
  allowedActions(@Root() claim: ClaimRow, @Ctx() { caller }: Context): readonly string[] {
    return caller.kind === 'anonymous' ? [] : actionsFor(claim.status as ClaimStatus, caller.role);
  }

  @FieldResolver(() => ClaimLetter, {
    nullable: true,
    description: 'The letter on its decision, in Indonesian, ready to print; null while nothing is decided.',
  })
  letter(@Root() claim: ClaimRow, @Ctx() ctx: Context): Promise<ClaimLetter | null> {
    return letterOf(ctx, claim);
  }
}

@Resolver(() => ClaimDecision)
export class ClaimDecisionResolver {
  @FieldResolver(() => [Reason], { description: 'Why, as it was said then.' })
  because(@Root() { decision }: DecisionRow): readonly object[] {
    return (JSON.parse(decision) as { readonly because: readonly object[] }).because;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the rules, asked again with the kept facts, give the kept text byte for byte.',
  })
  replaysEqually(@Root() { facts, decision }: DecisionRow): boolean {
    return decisionText(decideClaim(readFacts(facts))) === decision;
  }
}
