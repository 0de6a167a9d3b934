import { Arg, Ctx, Field, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { BranchFilter } from '../branches/branch.type.ts';
import { ofBranch } from '../branches/branch-condition.ts';
import type { Context } from '../platform/context.ts';
import { badInput } from '../platform/problem.ts';
import { compared, conditionOf } from '../platform/reading/conditions.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { DateScalar, RupiahScalar } from '../platform/scalars.ts';
import { seesSmallCounts } from '../platform/small-counts.ts';
import { isSmall } from '../platform/withhold.ts';
import { ProgramCodeFilter } from '../programs/program.type.ts';

@InputType({ description: 'Restricts which paid claims are added up. All given fields must hold.' })
export class ClaimTotalsFilter {
  @Field(() => BranchFilter, { nullable: true, description: 'The branch that paid.' })
  branch?: BranchFilter | null;

  @Field(() => ProgramCodeFilter, { nullable: true, description: 'The program.' })
  program?: ProgramCodeFilter | null;
}

@ObjectType({ description: 'Paid claims of a period. Both figures are null only where withheld.' })
export class ClaimTotals {
  @Field(() => Int, { nullable: true, description: 'How many claims were paid.' })
  count!: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'What was paid in all.' })
  amount!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the figures are withheld because fewer than 10 claims stand behind them.',
  })
  withheld!: boolean;
}

const rules = { branch: ofBranch('k.branch_id'), program: compared('k.program', 'program_code') };

@Resolver(() => ClaimTotals)
export class ClaimTotalsResolver {
  @Query(() => ClaimTotals, { description: 'Claims paid from one day to another, both included.' })
  async claimTotals(
    @Arg('from', () => DateScalar, { description: 'First day.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'Last day, included.' }) to: string,
    @Ctx() ctx: Context,
    @Arg('filter', () => ClaimTotalsFilter, { nullable: true, description: 'Which claims to add up.' })
    filter?: ClaimTotalsFilter,
  ): Promise<ClaimTotals> {
    if (from > to) throw badInput('to', 'must not be before from.');
    const scope = { caller: ctx.caller, day: ctx.today };
    const [row] = await run<{ count: number; amount: string; branches: string[] }>(
      ctx,
      sql`select coalesce(sum(counted), 0)::int as count, coalesce(sum(amount), 0)::numeric(20, 2) as amount,
          coalesce(array_agg(branch_id::text), '{}') as branches
        from (select k.branch_id, count(*) as counted, sum(k.amount) as amount from claims as k
          where k.status = 'PAID' and k.paid_on between ${from}::date and ${to}::date and ${conditionOf(rules, filter, { scope, field: 'filter' })}
          group by k.branch_id) as by_branch`,
    );
    const { count = 0, amount = '0.00', branches = [] } = row ?? {};
    if (isSmall(count) && !seesSmallCounts(ctx.caller, branches))
      return { count: null, amount: null, withheld: true };
    return { count, amount, withheld: false };
  }
}
