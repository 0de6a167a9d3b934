import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { enumType } from '../platform/enum-type.ts';
import { LocalText } from '../platform/reason.type.ts';
import { type DataCategoryRow, dataCategoryRows } from './data-items.ts';

export const DataClass = enumType('DataClass', 'What a datum tells of a person.', {
  PUBLIC: 'Nothing of a person.',
  PERSONAL: 'General personal data.',
  SPECIFIC: 'Specific personal data: health, children, personal finance (UU 27/2022 art. 4).',
});

@ObjectType({ description: 'One kind of datum that the service keeps.' })
export class DataItem {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => DataClass, { description: 'What it tells of a person.' })
  class!: string;

  @Field(() => Boolean, { description: 'Whether it is removed or replaced when the person is erased.' })
  erased!: boolean;
}

@ObjectType({ description: 'Data that are processed for one purpose.' })
export class DataCategory {
  @Field(() => String, { description: 'Code of the category.' })
  code!: string;

  @Field(() => LocalText, { description: 'Its name.' })
  title!: LocalText;

  @Field(() => LocalText, { description: 'What the data are processed for.' })
  purpose!: LocalText;

  @Field(() => LocalText, { description: 'On which ground of the law.' })
  basis!: LocalText;

  @Field(() => LocalText, { description: 'For how long.' })
  retention!: LocalText;

  @Field(() => [DataItem], { description: 'Which data tell of a person, and how much.' })
  items!: readonly DataItem[];
}

@Resolver(() => DataCategory)
export class DataClassesResolver {
  @Query(() => [DataCategory], {
    description:
      'Which personal data the service keeps, what for, on which ground and for how long: written from the classes of its columns.',
  })
  dataClasses(): readonly DataCategoryRow[] {
    return dataCategoryRows;
  }
}
