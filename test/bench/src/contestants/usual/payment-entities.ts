import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The tables that recording a payment writes. */
@Entity('payments')
export class PaymentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') channel!: string;
  @Column('text') reference!: string;
  @Column('date', { name: 'paid_on' }) paidOn!: string;
  @Column('numeric') amount!: string;
  @Column('text') payer!: string;
  @Column('uuid', { name: 'branch_id' }) branchId!: string;
}

@Entity('contributions')
export class ContributionEntity {
  @PrimaryColumn('uuid', { name: 'participant_id' }) participantId!: string;
  @PrimaryColumn('date') month!: string;
  @PrimaryColumn('text', { name: 'program' }) programCode!: string;
  @PrimaryColumn('smallint', { name: 'registration_number' }) registrationNumber!: number;
  @Column('numeric') amount!: string;
  @Column('smallint') bracket!: number;
  @Column('text') payer!: string;
  @Column('date', { name: 'paid_on' }) paidOn!: string;
  @Column('uuid', { name: 'payment_id' }) paymentId!: string;
}

@Entity('audit_entries')
export class AuditEntryEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'actor_subject' }) actorSubject!: string;
  @Column('text', { name: 'actor_name' }) actorName!: string;
  @Column('text', { name: 'actor_role' }) actorRole!: string;
  @Column('uuid', { name: 'branch_id', nullable: true }) branchId!: string | null;
  @Column('text') action!: string;
  @Column('text') entity!: string;
  @Column('uuid', { name: 'entity_id' }) entityId!: string;
  @Column('jsonb', { nullable: true }) after!: object | null;
  @Column('text', { name: 'request_id' }) requestId!: string;
}

@Entity('idempotency_keys')
export class IdempotencyKeyEntity {
  @PrimaryColumn('text') subject!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') operation!: string;
  @Column('bytea', { name: 'content_hash' }) contentHash!: Buffer;
  @Column('uuid', { name: 'result_id' }) resultId!: string;
}
