import { Field, InputType, ObjectType } from 'type-graphql';
import { Node, registerNodeType } from '../platform/connection.type.ts';
import { CodeFilter } from '../platform/filter.inputs.ts';

registerNodeType('brn', 'Branch');

@ObjectType({ implements: Node, description: 'A branch office (kantor cabang) of BPJS Ketenagakerjaan.' })
export class Branch extends Node {
  @Field(() => String, { description: 'Code, for example "SERANG".' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  key!: string;
  districtCodes!: readonly string[];
}

@InputType({ description: 'Restricts by branch.' })
export class BranchFilter {
  @Field(() => CodeFilter, { nullable: true, description: 'The code of the branch.' })
  code?: CodeFilter | null;
}
