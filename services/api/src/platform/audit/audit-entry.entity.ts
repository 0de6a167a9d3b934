import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One change by one person: append-only, written in the transaction of the change. */
@Entity('audit_entries')
export class AuditEntryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'actor_subject' })
  actorSubject!: string;

  @Column('text', { name: 'actor_name' })
  actorName!: string;

  @Column('text', { name: 'actor_role' })
  actorRole!: string;

  @Column('uuid', { name: 'branch_id', nullable: true })
  branchId!: string | null;

  @Column('text')
  action!: string;

  @Column('text')
  entity!: string;

  @Column('uuid', { name: 'entity_id' })
  entityId!: string;

  @Column('jsonb', { nullable: true })
  before!: object | null;

  @Column('jsonb', { nullable: true })
  after!: object | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { name: 'request_id' })
  requestId!: string;
}
