import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { AgencyRow } from '../agencies/agency.concept.ts';
import { Agency } from '../agencies/agency.type.ts';
import type { AgentRow } from '../agents/agent.concept.ts';
import { Agent } from '../agents/agent.type.ts';
import type { BranchRow } from '../branches/branch.cache.ts';
import { branchCache } from '../branches/branch.cache.ts';
import { Branch } from '../branches/branch.type.ts';
import type { ParticipantRow } from '../participants/participant.concept.ts';
import { Participant } from '../participants/participant.type.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { Context } from '../platform/context.ts';
import type { Connection } from '../platform/reading/connection.ts';
import { followOne, followPages, readList } from '../platform/reading/follow.ts';
import { LocalText } from '../platform/reason.type.ts';
import type { LedgerAccountRow, LedgerEntryRow, LedgerPostingRow } from './ledger.concept.ts';
import { ledgerEdges, reversedEntry } from './ledger.concept.ts';
import {
  LedgerAccount,
  LedgerEntry,
  LedgerEntryConnection,
  LedgerEntryFilter,
  LedgerEntryOrder,
  LedgerPosting,
  LedgerPostingConnection,
} from './ledger.type.ts';

@Resolver(() => LedgerEntry)
export class LedgerEntryResolver {
  @Query(() => LedgerEntryConnection, { description: 'Entries of the journal, by day unless sorted.' })
  ledgerEntries(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Arg('filter', () => LedgerEntryFilter, {
      nullable: true,
      description: 'Only entries for which this holds.',
    })
    filter?: LedgerEntryFilter,
    @Arg('orderBy', () => [LedgerEntryOrder], { nullable: true, description: 'How to sort.' })
    orderBy?: LedgerEntryOrder[],
  ): Promise<Connection<LedgerEntryRow>> {
    return readList(ctx, ledgerEdges.Query.ledgerEntries, { page, filter, orderBy });
  }

  @FieldResolver(() => LedgerPostingConnection, { description: 'The postings: together zero.' })
  postings(
    @Root() entry: LedgerEntryRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<LedgerPostingRow>> {
    return followPages(ctx, ledgerEdges.LedgerEntry.postings, { parent: entry, page });
  }

  @FieldResolver(() => Branch, { description: 'The branch whose money it is.' })
  branch(@Root() entry: LedgerEntryRow, @Ctx() ctx: Context): BranchRow | undefined {
    return ctx.cached(branchCache).byKey.get(entry.branchKey);
  }

  @FieldResolver(() => LedgerEntry, { nullable: true, description: 'The entry that this one reverses.' })
  reverses(@Root() entry: LedgerEntryRow, @Ctx() ctx: Context): Promise<LedgerEntryRow | null> | null {
    return followOne(ctx, reversedEntry, entry);
  }

  @FieldResolver(() => LedgerEntry, { nullable: true, description: 'The entry that reversed this one.' })
  reversedBy(@Root() entry: LedgerEntryRow, @Ctx() ctx: Context): Promise<LedgerEntryRow | null> | null {
    return followOne(ctx, ledgerEdges.LedgerEntry.reversedBy, entry);
  }
}

@Resolver(() => LedgerPosting)
export class LedgerPostingResolver {
  @FieldResolver(() => LedgerAccount, { description: 'The account.' })
  account(@Root() posting: LedgerPostingRow, @Ctx() ctx: Context): Promise<LedgerAccountRow | null> | null {
    return followOne(ctx, ledgerEdges.LedgerPosting.account, posting);
  }

  @FieldResolver(() => Participant, {
    nullable: true,
    description: 'The participant whose balance it moves, where the account keeps one for each.',
  })
  participant(@Root() posting: LedgerPostingRow, @Ctx() ctx: Context): Promise<ParticipantRow | null> | null {
    return followOne(ctx, ledgerEdges.LedgerPosting.participant, posting);
  }

  @FieldResolver(() => Agent, { nullable: true, description: 'The agent whose balance it moves.' })
  agent(@Root() posting: LedgerPostingRow, @Ctx() ctx: Context): Promise<AgentRow | null> | null {
    return followOne(ctx, ledgerEdges.LedgerPosting.agent, posting);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'The agency whose balance it moves.' })
  agency(@Root() posting: LedgerPostingRow, @Ctx() ctx: Context): Promise<AgencyRow | null> | null {
    return followOne(ctx, ledgerEdges.LedgerPosting.agency, posting);
  }
}

@Resolver(() => LedgerAccount)
export class LedgerAccountResolver {
  @FieldResolver(() => LocalText, { description: 'What it is called.' })
  name(@Root() account: LedgerAccountRow): LocalText {
    return { id: account.nameId, en: account.nameEn };
  }
}
