import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { membershipFacts } from '../contributions/membership-facts.ts';
import type { PayableParticipant } from '../law/payment-facts.ts';
import { CoverageStatus } from '../participants/participant.type.ts';
import type { Context } from '../platform/context.ts';
import { enumType } from '../platform/enum-type.ts';
import { badInput } from '../platform/problem.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { Reason } from '../platform/reason.type.ts';
import { DateScalar, MonthScalar, RupiahScalar } from '../platform/scalars.ts';
import { throttle } from '../platform/throttle.ts';
import { checkedMembership, noMatch } from './membership-answer.ts';

export const MembershipAnswer = enumType('MembershipAnswer', 'Whether the three details belong together.', {
  MATCH: 'They belong to one participant.',
  NO_MATCH: 'They do not, or nobody has them: both look the same.',
});

@ObjectType({
  description: 'The answer of a membership check. Unknown and mismatching details give the same answer.',
})
export class MembershipCheck {
  @Field(() => MembershipAnswer, { description: 'Whether the details match.' })
  answer!: string;

  @Field(() => CoverageStatus, { nullable: true, description: 'Status today; null without a match.' })
  status!: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'The last month paid.' })
  paidThrough!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the next contribution is due; null when nothing can be paid.',
  })
  nextDueOn!: string | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'How much is due then.' })
  nextDueAmount!: string | null;

  @Field(() => [Reason], { description: 'Why.' })
  because!: readonly Reason[];
}

const kpjForm = /^\d{11}$/;
const nikForm = /^\d{16}$/;

// Guessing the NIK or birth date behind a KPJ must be hopeless, and so must trying KPJs one after another. What is
// counted is who asks, never the KPJ alone: else a stranger could keep its owner out. A right answer counts as well:
// if it passed while wrong ones are refused, the refusal would tell.
const perClient = throttle({ most: 30, withinMs: 60_000 });
const perClientAndKpj = throttle({ most: 5, withinMs: 60_000 });

@Resolver(() => MembershipCheck)
export class MembershipCheckResolver {
  @Query(() => MembershipCheck, {
    description: 'Lets a participant see whether they are protected, by KPJ, NIK and birth date together.',
  })
  async membershipCheck(
    @Arg('kpj', () => String, { description: 'Participant number, 11 digits.' }) kpj: string,
    @Arg('nik', () => String, { description: 'National id number, 16 digits.' }) nik: string,
    @Arg('bornOn', () => DateScalar, { description: 'Birth date.' }) bornOn: string,
    @Ctx() ctx: Context,
  ): Promise<MembershipCheck> {
    if (!kpjForm.test(kpj)) throw badInput('kpj', 'must have 11 digits.');
    if (!nikForm.test(nik)) throw badInput('nik', 'must have 16 digits.');
    perClient.spend(ctx.client);
    perClientAndKpj.spend(`${ctx.client} ${kpj}`);
    const facts = await factsFor(ctx, kpj, nik, bornOn);
    return (facts === null ? noMatch() : checkedMembership(facts, ctx.today)) as MembershipCheck;
  }
}

const nobody = '00000000-0000-0000-0000-000000000000';

// Both statements run whether or not somebody matches, so that the time tells nothing.
async function factsFor(
  ctx: Context,
  kpj: string,
  nik: string,
  bornOn: string,
): Promise<PayableParticipant | null> {
  const [found] = await run<{ key: string }>(
    ctx,
    sql`select p.id as key from participants as p join participant_nik_hashes as h on h.participant_id = p.id
      where p.kpj = ${kpj} and h.nik_hash = ${ctx.hashNik(nik)} and p.born_on = ${bornOn}::date`,
  );
  return ctx.load(membershipFacts, found?.key ?? nobody);
}
