import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { BranchRow } from '../branches/branch.cache.ts';
import { branchCache } from '../branches/branch.cache.ts';
import { Branch } from '../branches/branch.type.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { Context } from '../platform/context.ts';
import type { Connection } from '../platform/reading/connection.ts';
import { lookUpRow, readList } from '../platform/reading/follow.ts';
import type { AgencyRow } from './agency.concept.ts';
import { agencyEdges } from './agency.concept.ts';
import { Agency, AgencyConnection, AgencyFilter } from './agency.type.ts';

@Resolver(() => Agency)
export class AgencyResolver {
  @Query(() => Agency, { nullable: true, description: 'One agency by its code.' })
  agency(
    @Arg('code', () => String, { description: 'Code of the agency.' }) code: string,
    @Ctx() ctx: Context,
  ): Promise<AgencyRow> {
    return lookUpRow(ctx, agencyEdges.Query.agency, { value: code });
  }

  @Query(() => AgencyConnection, { description: 'Agencies in the order of their codes.' })
  agencies(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Arg('filter', () => AgencyFilter, { nullable: true, description: 'Only agencies for which this holds.' })
    filter?: AgencyFilter,
  ): Promise<Connection<AgencyRow>> {
    return readList(ctx, agencyEdges.Query.agencies, { page, filter });
  }

  @FieldResolver(() => Branch, { description: 'The branch that the agreement is with.' })
  branch(@Root() agency: AgencyRow, @Ctx() ctx: Context): BranchRow | undefined {
    return ctx.cached(branchCache).byKey.get(agency.branchKey);
  }
}
