import { Field, InputType, ObjectType } from 'type-graphql';
import { enumType } from '../platform/enum-type.ts';
import { LegalBasis, LocalText } from '../platform/reason.type.ts';

export const ProgramCode = enumType('ProgramCode', 'The programs open to informal workers (BPU).', {
  JKK: 'Jaminan Kecelakaan Kerja: work accident and work disease.',
  JKM: 'Jaminan Kematian: death that no work accident caused.',
  JHT: 'Jaminan Hari Tua: old-age savings.',
});

export const Sector = enumType('Sector', 'Sector of an occupation; only TRANSPORT has rules of its own.', {
  TRANSPORT: 'Drivers, riders, couriers, logistics.',
  EDUCATION_RELIGION: 'Teaching and religion.',
  CONSTRUCTION_REPAIR: 'Building and repair.',
  AGRICULTURE: 'Farming.',
  LIVESTOCK: 'Livestock.',
  FISHERIES: 'Fishing and fish farming.',
  TRADE_FOOD: 'Trade and food.',
  DAILY_LABOUR: 'Daily and casual labour.',
  PERSONAL_SERVICES: 'Services to persons.',
  PROFESSIONS: 'Professions.',
  CREATIVE_SPORT: 'Creative work and sport.',
  CRAFTS: 'Crafts.',
  SOCIAL_OTHER: 'Social work and what fits nowhere else.',
});

export const Payer = enumType(
  'Payer',
  'Who pays a contribution: the participant, a donor, or a government budget (APBN, APBD).',
  {
    SELF: 'The participant.',
    DONOR: 'A donor (donatur).',
    GOVERNMENT: 'A state or regional budget.',
  },
);

export const PaymentChannel = enumType(
  'PaymentChannel',
  'How a payment or a registration reached the scheme.',
  {
    PERISAI: 'Through an agent in Sistem Informasi Perisai.',
    BRANCH: 'At a branch office.',
    BANK: 'Through a bank.',
    E_WALLET: 'Through an e-wallet or QRIS.',
    RETAIL: 'At a shop.',
    ONLINE: 'On the web or in the app.',
  },
);

@ObjectType({ description: 'A program of social security.' })
export class Program {
  @Field(() => ProgramCode, { description: 'Its code.' })
  code!: string;

  @Field(() => LocalText, { description: 'Its name.' })
  name!: LocalText;

  @Field(() => LegalBasis, { description: 'Where it stands in the law.' })
  legalBasis!: LegalBasis;
}

@ObjectType({ description: 'A kind of work.' })
export class Occupation {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => LocalText, { description: 'Its name.' })
  name!: LocalText;

  @Field(() => Sector, { description: 'The sector it belongs to.' })
  sector!: string;
}

@InputType({ description: 'Compares a program.' })
export class ProgramCodeFilter {
  @Field(() => ProgramCode, { nullable: true, description: 'This program.' })
  eq?: string | null;

  @Field(() => [ProgramCode], { nullable: true, description: 'One of these programs.' })
  in?: string[] | null;
}

@InputType({ description: 'Compares a sector.' })
export class SectorFilter {
  @Field(() => Sector, { nullable: true, description: 'This sector.' })
  eq?: string | null;

  @Field(() => [Sector], { nullable: true, description: 'One of these sectors.' })
  in?: string[] | null;
}
