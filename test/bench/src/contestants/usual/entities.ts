import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';

/** The tables that the operations touch, mapped as TypeORM's guides map them: with relations. */
@Entity('branches')
export class BranchEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
}

@Entity('regions')
export class RegionEntity {
  @PrimaryColumn('text') code!: string;
  @Column('text') name!: string;
}

@Entity('programs')
export class ProgramEntity {
  @PrimaryColumn('text') code!: string;
  @Column('text', { name: 'name_id' }) nameId!: string;
}

@Entity('agents')
export class AgentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('uuid', { name: 'branch_id' }) branchId!: string;

  @OneToMany(
    () => ParticipantEntity,
    (participant) => participant.agent,
  )
  participants!: Relation<ParticipantEntity>[];
}

@Entity('participants')
export class ParticipantEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kpj!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'nik_masked' }) nik!: string;
  @Column('date', { name: 'born_on' }) bornOn!: string;
  @Column('text') sex!: string;
  @Column('date', { name: 'registered_on' }) registeredOn!: string;
  @Column('uuid', { name: 'branch_id' }) branchId!: string;
  @Column('text', { name: 'district_code' }) districtCode!: string;
  @Column('uuid', { name: 'agent_id', nullable: true }) agentId!: string | null;
  @Column('date', { name: 'died_on', nullable: true }) diedOn!: string | null;
  @Column('date', { name: 'paid_through', nullable: true }) paidThrough!: string | null;

  @ManyToOne(
    () => AgentEntity,
    (agent) => agent.participants,
  )
  @JoinColumn({ name: 'agent_id' })
  agent!: Relation<AgentEntity> | null;

  @ManyToOne(() => RegionEntity)
  @JoinColumn({ name: 'district_code' })
  district!: Relation<RegionEntity>;

  @OneToMany(
    () => EnrolmentEntity,
    (enrolment) => enrolment.participant,
  )
  enrolments!: Relation<EnrolmentEntity>[];
}

@Entity('registrations')
export class RegistrationEntity {
  @PrimaryColumn('uuid', { name: 'participant_id' }) participantId!: string;
  @PrimaryColumn('smallint') number!: number;
  @Column('date', { name: 'registered_on' }) registeredOn!: string;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  @Column('date', { name: 'paid_through', nullable: true }) paidThrough!: string | null;
}

@Entity('enrolments')
export class EnrolmentEntity {
  @PrimaryColumn('uuid', { name: 'participant_id' }) participantId!: string;
  @PrimaryColumn('smallint', { name: 'registration_number' }) registrationNumber!: number;
  @PrimaryColumn('text', { name: 'program' }) programCode!: string;
  @Column('date') since!: string;
  @Column('date', { nullable: true }) until!: string | null;

  @ManyToOne(
    () => ParticipantEntity,
    (participant) => participant.enrolments,
  )
  @JoinColumn({ name: 'participant_id' })
  participant!: Relation<ParticipantEntity>;
}

@Entity('claims')
export class ClaimEntity {
  @PrimaryColumn('uuid', { name: 'participant_id' }) participantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('text', { name: 'program' }) programCode!: string;
  @Column('uuid', { name: 'branch_id' }) branchId!: string;
  @Column('text') status!: string;
  @Column('date', { name: 'event_on' }) eventOn!: string;
  @Column('timestamptz', { name: 'filed_at' }) filedAt!: Date;
  @Column('date', { name: 'paid_on', nullable: true }) paidOn!: string | null;
  @Column('numeric', { nullable: true }) amount!: string | null;

  @ManyToOne(() => ParticipantEntity)
  @JoinColumn({ name: 'participant_id' })
  participant!: Relation<ParticipantEntity>;
}

@Entity('coverage_by_district')
export class CoverageByDistrictEntity {
  @PrimaryColumn('uuid', { name: 'branch_id' }) branchId!: string;
  @PrimaryColumn('text', { name: 'program' }) programCode!: string;
  @PrimaryColumn('date') month!: string;
  @PrimaryColumn('text', { name: 'district_code' }) districtCode!: string;
  @Column('integer') active!: number;
  @Column('integer') grace!: number;
  @Column('integer') inactive!: number;
  @Column('integer', { name: 'newly_registered' }) newlyRegistered!: number;
  @Column('integer') lapsed!: number;
  @Column('integer') reactivated!: number;

  @ManyToOne(() => BranchEntity)
  @JoinColumn({ name: 'branch_id' })
  branch!: Relation<BranchEntity>;

  @ManyToOne(() => RegionEntity)
  @JoinColumn({ name: 'district_code' })
  district!: Relation<RegionEntity>;
}
