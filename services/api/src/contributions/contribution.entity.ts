import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of `contributions`: one program of one month of one registration, written once. */
@Entity('contributions')
export class ContributionEntity {
  @PrimaryColumn('uuid', { name: 'participant_id' })
  participantId!: string;

  @PrimaryColumn('date')
  month!: string;

  @PrimaryColumn('text')
  program!: string;

  @PrimaryColumn('smallint', { name: 'registration_number' })
  registrationNumber!: number;

  @Column('numeric', { precision: 20, scale: 2 })
  amount!: string;

  @Column('smallint')
  bracket!: number;

  @Column('text')
  payer!: string;

  @Column('date', { name: 'paid_on' })
  paidOn!: string;

  @Column('uuid', { name: 'payment_id' })
  paymentId!: string;
}
