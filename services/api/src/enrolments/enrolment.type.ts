import { Field, ObjectType } from 'type-graphql';
import { Node, registerNodeType } from '../platform/connection.type.ts';
import { DateScalar } from '../platform/scalars.ts';

registerNodeType('enr', 'Enrolment');

@ObjectType({ implements: Node, description: 'A registration takes part in a program.' })
export class Enrolment extends Node {
  @Field(() => DateScalar, { description: 'First day.' })
  since!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day after; null while it lasts.' })
  until!: string | null;

  programCode!: string;
}
