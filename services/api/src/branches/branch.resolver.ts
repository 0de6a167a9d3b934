import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { regionCache } from '../regions/region.cache.ts';
import type { RegionRow } from '../regions/region.concept.ts';
import { Region } from '../regions/region.type.ts';
import type { BranchRow } from './branch.cache.ts';
import { branchCache } from './branch.cache.ts';
import { Branch } from './branch.type.ts';

@Resolver(() => Branch)
export class BranchResolver {
  @Query(() => [Branch], { description: 'Every branch, in the order of codes.' })
  branches(@Ctx() ctx: Context): readonly BranchRow[] {
    return ctx.cached(branchCache).all;
  }

  @FieldResolver(() => [Region], { description: 'The districts that the branch serves now.' })
  districts(@Root() branch: BranchRow, @Ctx() ctx: Context): RegionRow[] {
    const { byCode } = ctx.cached(regionCache);
    return branch.districtCodes.flatMap((code) => byCode.get(code) ?? []);
  }
}
