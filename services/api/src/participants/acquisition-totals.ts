import { Arg, Ctx, Field, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { ofAgency } from '../agencies/agency.concept.ts';
import { AgencyFilter } from '../agencies/agency.type.ts';
import { ofAgent } from '../agents/agent.concept.ts';
import { AgentFilter } from '../agents/agent.type.ts';
import { BranchFilter } from '../branches/branch.type.ts';
import { ofBranch } from '../branches/branch-condition.ts';
import type { Context } from '../platform/context.ts';
import { badInput } from '../platform/problem.ts';
import { conditionOf, inRegion } from '../platform/reading/conditions.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { DateScalar } from '../platform/scalars.ts';
import { seesSmallCounts } from '../platform/small-counts.ts';
import type { WithheldCounts } from '../platform/withhold.ts';
import { withholdNothing, withholdSmall } from '../platform/withhold.ts';
import { RegionFilter } from '../regions/region.type.ts';

@InputType({ description: 'Restricts which acquisitions count. All given fields must hold.' })
export class AcquisitionFilter {
  @Field(() => BranchFilter, { nullable: true, description: 'The branch.' })
  branch?: BranchFilter | null;

  @Field(() => AgencyFilter, {
    nullable: true,
    description: 'The agency of the agent on the day of registration.',
  })
  agency?: AgencyFilter | null;

  @Field(() => AgentFilter, {
    nullable: true,
    description: 'The agent. Not for the public and portal developers.',
  })
  agent?: AgentFilter | null;

  @Field(() => RegionFilter, { nullable: true, description: 'The district of residence.' })
  district?: RegionFilter | null;
}

@ObjectType({ description: 'How many people Perisai agents acquired.' })
export class AcquisitionTotals {
  @Field(() => Int, {
    nullable: true,
    description: 'People whose first registration came through a Perisai agent; null only where withheld.',
  })
  participants!: number | null;

  @Field(() => Boolean, { description: 'Whether the count is withheld because it is smaller than 10.' })
  withheld!: boolean;
}

const rules = {
  branch: ofBranch('p.branch_id'),
  agency: ofAgency('g.agency_id'),
  agent: ofAgent('p.acquired_by'),
  district: inRegion('p.district_code'),
};

@Resolver(() => AcquisitionTotals)
export class AcquisitionTotalsResolver {
  @Query(() => AcquisitionTotals, {
    description:
      'People acquired by Perisai agents: first registrations of a NIK through an agent, by registration day.',
  })
  async acquisitionTotals(
    @Arg('from', () => DateScalar, { description: 'First day.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'Last day, included.' }) to: string,
    @Ctx() ctx: Context,
    @Arg('filter', () => AcquisitionFilter, { nullable: true, description: 'Which acquisitions to count.' })
    filter?: AcquisitionFilter,
  ): Promise<WithheldCounts<'participants'>> {
    if (from > to) throw badInput('to', 'must not be before from.');
    const scope = { caller: ctx.caller, day: ctx.today };
    // The agency matters only when asked for: without it the count is read from the index alone.
    const agencies =
      filter?.agency == null
        ? sql``
        : sql`left join agent_agencies as g on g.agent_id = p.acquired_by and g.valid @> p.registered_on`;
    const [row] = await run<{ participants: number; branches: string[] }>(
      ctx,
      sql`select coalesce(sum(counted), 0)::int as participants, coalesce(array_agg(branch_id::text), '{}') as branches
        from (select p.branch_id, count(*) as counted from participants as p ${agencies}
          where p.acquired_by is not null and p.registered_on between ${from}::date and ${to}::date
            and ${conditionOf(rules, filter, { scope, field: 'filter' })} group by p.branch_id) as by_branch`,
    );
    const counts = { participants: row?.participants ?? 0 };
    return seesSmallCounts(ctx.caller, row?.branches ?? []) ? withholdNothing(counts) : withholdSmall(counts);
  }
}
