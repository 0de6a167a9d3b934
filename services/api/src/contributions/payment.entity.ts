import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of `payments`: written once, never changed. */
@Entity('payments')
export class PaymentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  channel!: string;

  @Column('text')
  reference!: string;

  @Column('date', { name: 'paid_on' })
  paidOn!: string;

  @Column('numeric', { precision: 20, scale: 2 })
  amount!: string;

  @Column('text')
  payer!: string;

  @Column('uuid', { name: 'branch_id' })
  branchId!: string;
}
