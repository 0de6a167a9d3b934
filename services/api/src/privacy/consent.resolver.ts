import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ParticipantRow } from '../participants/participant.concept.ts';
import { Participant } from '../participants/participant.type.ts';
import type { Batch, Context } from '../platform/context.ts';
import { consentText, consentTexts } from '../platform/personal/consent-texts.ts';
import { run } from '../platform/reading/read.ts';
import { raw, sql } from '../platform/reading/sql.ts';
import { LocalText } from '../platform/reason.type.ts';
import { dateTime } from '../platform/scalars.ts';
import { Consent, ConsentRecorded, ConsentText, RecordConsentInput } from './consent.type.ts';
import { recordConsent } from './record-consent.ts';

interface ConsentRow extends Consent {
  readonly participantKey: string;
}

// A consent lasts until the next withdrawal for the same purpose.
const consentsOf: Batch<string, readonly Consent[]> = {
  name: 'consents of a participant',
  async read(ctx, keys) {
    const rows = await run<ConsentRow>(
      ctx,
      sql`select g.participant_id as "participantKey", g.purpose, g.text_version as "textVersion", g.channel,
          ${raw(dateTime('g.at'))} as "givenAt", (
            select ${raw(dateTime('min(w.at)'))} from consent_events as w
            where w.participant_id = g.participant_id and w.purpose = g.purpose and w.event = 'WITHDRAWN' and w.id > g.id
          ) as "withdrawnAt"
        from consent_events as g where g.participant_id = any (${keys}) and g.event = 'GIVEN' order by g.id`,
    );
    const byParticipant = Map.groupBy(rows, ({ participantKey }) => participantKey);
    return keys.map((key) => byParticipant.get(key) ?? []);
  },
};

@Resolver(() => Participant)
export class ParticipantConsentsResolver {
  @FieldResolver(() => [Consent], { description: 'What the participant agreed to, oldest first.' })
  consents(@Root() participant: ParticipantRow, @Ctx() ctx: Context): Promise<readonly Consent[]> {
    return ctx.load(consentsOf, participant.key);
  }
}

@Resolver(() => Consent)
export class ConsentResolver {
  @FieldResolver(() => LocalText, { nullable: true, description: 'The text, word by word.' })
  text(@Root() consent: Consent): ReturnType<typeof consentText> {
    return consentText(consent.purpose, consent.textVersion);
  }

  @Query(() => [ConsentText], { description: 'The texts to which participants can agree.' })
  consentTexts(): readonly ConsentText[] {
    return consentTexts;
  }

  @Mutation(() => ConsentRecorded, {
    description: 'Records that a participant agreed to a text or takes it back.',
  })
  recordConsent(
    @Arg('input', () => RecordConsentInput, { description: 'Who, to what, how.' }) input: RecordConsentInput,
    @Ctx() ctx: Context,
  ): Promise<ConsentRecorded> {
    return recordConsent(ctx, input);
  }
}
