import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { connectionTypes, Node, registerNodeType } from '../platform/connection.type.ts';
import { enumType } from '../platform/enum-type.ts';
import { CodeFilter } from '../platform/filter.inputs.ts';

export const RegionLevel = enumType('RegionLevel', 'Levels of government areas.', {
  PROVINCE: 'Provinsi.',
  REGENCY: 'Kabupaten or kota.',
  DISTRICT: 'Kecamatan.',
  VILLAGE: 'Desa or kelurahan.',
});

registerNodeType('rgn', 'Region');

@ObjectType({
  implements: Node,
  description: 'A government area (wilayah) by the code of the Ministry of Home Affairs.',
})
export class Region extends Node {
  @Field(() => String, {
    description: 'Dotted code: "36" Banten, "36.73" Kota Serang, "36.73.02" a district.',
  })
  code!: string;

  @Field(() => String, { description: 'Name. Names repeat; codes do not.' })
  name!: string;

  @Field(() => RegionLevel, { description: 'Province, regency, district or village.' })
  level!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Inhabitants, second half of 2024; known down to the regency.',
  })
  population!: number | null;

  parentCode!: string | null;
}

export const { connection: RegionConnection, edge: RegionEdge } = connectionTypes(
  'Region',
  () => Region,
  'regions',
);

@InputType({ description: 'Restricts by region. Both conditions must hold.' })
export class RegionFilter {
  @Field(() => CodeFilter, { nullable: true, description: 'The region itself.' })
  code?: CodeFilter | null;

  @Field(() => CodeFilter, { nullable: true, description: 'The region, or any region that contains it.' })
  within?: CodeFilter | null;
}
