import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key that a client chose for one intention, kept with its effect for ever. */
@Entity('idempotency_keys')
export class IdempotencyKeyEntity {
  @PrimaryColumn('text')
  subject!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('text')
  operation!: string;

  @Column('bytea', { name: 'content_hash' })
  contentHash!: Buffer;

  @Column('uuid', { name: 'result_id' })
  resultId!: string;
}
