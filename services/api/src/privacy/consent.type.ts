import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Participant } from '../participants/participant.type.ts';
import { ConsentChannel, ConsentPurpose } from '../platform/personal/consent.inputs.ts';
import { LocalText } from '../platform/reason.type.ts';
import { DateTimeScalar } from '../platform/scalars.ts';

@ObjectType({ description: 'One consent of a participant (UU 27/2022 art. 20–24).' })
export class Consent {
  @Field(() => ConsentPurpose, { description: 'To what.' })
  purpose!: string;

  @Field(() => String, { description: 'Version of the text that was agreed to.' })
  textVersion!: string;

  @Field(() => ConsentChannel, { description: 'How it was given.' })
  channel!: string;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  givenAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null while it holds.' })
  withdrawnAt!: string | null;
}

@ObjectType({ description: 'A text to which participants can agree.' })
export class ConsentText {
  @Field(() => ConsentPurpose, { description: 'To what.' })
  purpose!: string;

  @Field(() => String, { description: 'Its version.' })
  version!: string;

  @Field(() => LocalText, { description: 'The text, word by word.' })
  text!: LocalText;
}

@InputType({ description: 'A participant agreed to a text, or takes it back.' })
export class RecordConsentInput {
  @Field(() => String, {
    description: 'Chosen by the client for this intention; sent again, nothing happens twice.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The participant.' })
  participantId!: string;

  @Field(() => ConsentPurpose, { description: 'To what.' })
  purpose!: string;

  @Field(() => Boolean, { description: 'True: given. False: withdrawn; it ends at once.' })
  given!: boolean;

  @Field(() => String, { description: 'Version of the text that was shown.' })
  textVersion!: string;

  @Field(() => ConsentChannel, { description: 'How.' })
  channel!: string;
}

@ObjectType({ description: 'The consent is recorded as said.' })
export class ConsentRecorded {
  @Field(() => Participant, { description: 'The participant.' })
  participant!: object;
}
