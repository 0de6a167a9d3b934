import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../platform/connection.type.ts';
import type { Context } from '../platform/context.ts';
import type { Connection } from '../platform/reading/connection.ts';
import { readList } from '../platform/reading/follow.ts';
import type { AccessEntryRow } from './access-entry.concept.ts';
import { accessEntryList } from './access-entry.concept.ts';
import { AccessEntry, AccessEntryConnection, AccessFilter } from './access-entry.type.ts';
import { thingId } from './thing-id.ts';

@Resolver(() => AccessEntry)
export class AccessEntryResolver {
  @Query(() => AccessEntryConnection, {
    description: 'Who saw data of persons, newest first. With `personId`: who saw the data of that person.',
  })
  accessEntries(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Arg('filter', () => AccessFilter, {
      nullable: true,
      description: 'Only entries for which this holds.',
    })
    filter?: AccessFilter,
  ): Promise<Connection<AccessEntryRow>> {
    return readList(ctx, accessEntryList, { page, filter });
  }

  @FieldResolver(() => [ID], { description: 'Whose data, at most the first 100.' })
  personIds(@Root() entry: AccessEntryRow): readonly string[] {
    return entry.personKeys.map((key) => thingId(entry.entity === 'Agent' ? 'Agent' : 'Participant', key));
  }
}
