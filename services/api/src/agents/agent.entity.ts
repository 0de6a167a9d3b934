import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of `agents`: identity alone. Status, agency and territory are periods. */
@Entity('agents')
export class AgentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('uuid', { name: 'branch_id' })
  branchId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('integer')
  version!: number;
}
