import { Field, InputType, ObjectType } from 'type-graphql';
import { BranchFilter } from '../branches/branch.type.ts';
import { connectionTypes, Node, registerNodeType } from '../platform/connection.type.ts';
import { CodeFilter, TextFilter } from '../platform/filter.inputs.ts';
import { DateScalar } from '../platform/scalars.ts';

registerNodeType('agy', 'Agency');

@ObjectType({
  implements: Node,
  description:
    'A Wadah or Kantor Perisai: the organisation that coordinates agents under an agreement (PKS) with a branch.',
})
export class Agency extends Node {
  @Field(() => String, { description: 'Code.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the agreement in force, else of the latest one.',
  })
  agreementFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day after that agreement; null when it has no end.',
  })
  agreementTo!: string | null;

  key!: string;
  branchKey!: string;
}

export const { connection: AgencyConnection, edge: AgencyEdge } = connectionTypes(
  'Agency',
  () => Agency,
  'agencies',
);

@InputType({ description: 'Restricts agencies. All given fields must hold.' })
export class AgencyFilter {
  @Field(() => CodeFilter, { nullable: true, description: 'The code.' })
  code?: CodeFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'The name.' })
  name?: TextFilter | null;

  @Field(() => BranchFilter, { nullable: true, description: 'The branch that the agreement is with.' })
  branch?: BranchFilter | null;

  @Field(() => [AgencyFilter], { nullable: true, description: 'All of these must hold.' })
  and?: AgencyFilter[] | null;

  @Field(() => [AgencyFilter], { nullable: true, description: 'At least one of these must hold.' })
  or?: AgencyFilter[] | null;

  @Field(() => AgencyFilter, { nullable: true, description: 'This must not hold.' })
  not?: AgencyFilter | null;
}
