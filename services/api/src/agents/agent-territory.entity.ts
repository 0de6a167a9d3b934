import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An agent serves a district in a period, `[from,until)`. */
@Entity('agent_territories')
export class AgentTerritoryEntity {
  @PrimaryColumn('uuid', { name: 'agent_id' })
  agentId!: string;

  @PrimaryColumn('text', { name: 'district_code' })
  districtCode!: string;

  @Column('daterange')
  valid!: string;
}
