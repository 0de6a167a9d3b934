import { Field, InputType } from 'type-graphql';
import { enumType } from '../enum-type.ts';

export const ConsentPurpose = enumType('ConsentPurpose', 'What a participant can agree to.', {
  REMINDERS: 'Reminders by SMS or WhatsApp.',
  AGENT_CONTACT: 'That the serving agent sees name, phone and contribution status.',
});

export const ConsentChannel = enumType('ConsentChannel', 'How consent was given or withdrawn.', {
  PAPER: 'Signed on paper.',
  BRANCH: 'Spoken at the branch.',
  AGENT: 'Through the agent.',
  ONLINE: 'By the participant in the portal.',
});

@InputType({ description: 'A consent that somebody gave.' })
export class GivenConsentInput {
  @Field(() => ConsentPurpose, { description: 'To what.' })
  purpose!: string;

  @Field(() => String, { description: 'Version of the text that was shown.' })
  textVersion!: string;

  @Field(() => ConsentChannel, { description: 'How.' })
  channel!: string;
}
