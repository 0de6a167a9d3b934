import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ChangedValue } from '../agents/agent-changes.resolver.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { Context } from '../platform/context.ts';
import type { Connection } from '../platform/reading/connection.ts';
import { readList } from '../platform/reading/follow.ts';
import { run } from '../platform/reading/read.ts';
import { raw, sql } from '../platform/reading/sql.ts';
import { dateTime } from '../platform/scalars.ts';
import type { AuditEntryRow } from './audit-entry.concept.ts';
import { auditEntryList } from './audit-entry.concept.ts';
import { AuditChain, AuditEntry, AuditEntryConnection, AuditFilter } from './audit-entry.type.ts';
import { maskedValues, type NamedValue } from './masked-values.ts';
import { thingId } from './thing-id.ts';

@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  @Query(() => AuditEntryConnection, { description: 'What people changed, newest first.' })
  auditEntries(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Arg('filter', () => AuditFilter, {
      nullable: true,
      description: 'Only entries for which this holds.',
    })
    filter?: AuditFilter,
  ): Promise<Connection<AuditEntryRow>> {
    return readList(ctx, auditEntryList, { page, filter });
  }

  @FieldResolver(() => ID, { description: 'Id of the thing that was changed.' })
  entityId(@Root() entry: AuditEntryRow): string {
    return thingId(entry.entity, entry.entityKey);
  }

  @FieldResolver(() => [ChangedValue], { description: 'The fields as they were.' })
  before(@Root() entry: AuditEntryRow): readonly NamedValue[] {
    return maskedValues(entry.beforeDocument);
  }

  @FieldResolver(() => [ChangedValue], { description: 'The fields as they became.' })
  after(@Root() entry: AuditEntryRow): readonly NamedValue[] {
    return maskedValues(entry.afterDocument);
  }
}

@Resolver(() => AuditChain)
export class AuditChainResolver {
  @Query(() => AuditChain, {
    nullable: true,
    description: 'What the latest check of the chain found; null before the first.',
  })
  async auditChain(@Ctx() ctx: Context): Promise<AuditChain | null> {
    const [latest] = await run<AuditChain>(
      ctx,
      sql`select c.intact_through::int as "intactThrough", ${raw(dateTime('c.checked_at'))} as "checkedAt", c.fault,
          'aud_' || c.faulty_entry as "faultyEntryId", encode(c.head, 'hex') as head
        from audit_checks as c order by c.id desc limit 1`,
    );
    return latest ?? null;
  }
}
