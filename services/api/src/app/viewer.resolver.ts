import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { BranchRow } from '../branches/branch.cache.ts';
import { branchCache } from '../branches/branch.cache.ts';
import { Branch } from '../branches/branch.type.ts';
import type { User } from '../platform/access/caller.ts';
import type { Context } from '../platform/context.ts';
import { DateScalar } from '../platform/scalars.ts';

@ObjectType({ description: 'Who sends the request.' })
export class Viewer {
  @Field(() => String, { description: 'Name of the user.' })
  name!: string;

  @Field(() => String, {
    description: 'Role: portal, officer, roster, head, analyst, auditor, agent, finance or support.',
  })
  role!: string;
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who sends the request; null without a token.' })
  viewer(@Ctx() ctx: Context): User | null {
    return ctx.caller.kind === 'user' ? ctx.caller : null;
  }

  @FieldResolver(() => Branch, {
    nullable: true,
    description: 'The branch that the user works for; null for users of all branches.',
  })
  branch(@Root() user: User, @Ctx() ctx: Context): BranchRow | null {
    return user.branchId === null ? null : (ctx.cached(branchCache).byKey.get(user.branchId) ?? null);
  }

  @FieldResolver(() => DateScalar, { description: 'The business day in Asia/Jakarta.' })
  businessDate(@Root() _user: User, @Ctx() ctx: Context): string {
    return ctx.today;
  }
}
