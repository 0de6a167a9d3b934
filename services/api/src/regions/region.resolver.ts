import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../platform/connection.type.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/problem.ts';
import type { Connection } from '../platform/reading/connection.ts';
import { readPage } from '../platform/reading/read.ts';
import { regionCache } from './region.cache.ts';
import type { RegionRow } from './region.concept.ts';
import { regions } from './region.concept.ts';
import { Region, RegionConnection, RegionLevel } from './region.type.ts';

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => Region, { nullable: true, description: 'One region by its code.' })
  region(
    @Arg('code', () => String, { description: 'Dotted code, for example "36.73.02".' }) code: string,
    @Ctx() ctx: Context,
  ): RegionRow {
    const found = ctx.cached(regionCache).byCode.get(code);
    if (found === undefined) throw notFound();
    return found;
  }

  @Query(() => RegionConnection, { description: 'Regions in the order of their codes.' })
  regions(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Arg('level', () => RegionLevel, { nullable: true, description: 'Only this level.' }) level?: string,
    @Arg('parentCode', () => String, { nullable: true, description: 'Only regions right below this one.' })
    parentCode?: string,
  ): Promise<Connection<RegionRow>> {
    const filter = {
      level: level === undefined ? null : { eq: level },
      parentCode: parentCode === undefined ? null : { eq: parentCode },
    };
    return readPage(ctx, regions, { page, filter });
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The region right above; null for a province.',
  })
  parent(@Root() region: RegionRow, @Ctx() ctx: Context): RegionRow | null {
    return region.parentCode === null
      ? null
      : (ctx.cached(regionCache).byCode.get(region.parentCode) ?? null);
  }
}
