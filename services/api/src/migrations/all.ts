import { Scheme1700000000001 } from './001-scheme.ts';
import { Agents1700000000002 } from './002-agents.ts';
import { Participants1700000000003 } from './003-participants.ts';
import { Operations1700000000004 } from './004-operations.ts';
import { Coverage1700000000005 } from './005-coverage.ts';
import { Reading1700000000006 } from './006-reading.ts';
import { CoverageChange1700000000007 } from './007-coverage-change.ts';
import { ClaimLifeCycle1700000000008 } from './008-claim-life-cycle.ts';
import { Ledger1700000000009 } from './009-ledger.ts';
import { Incentives1700000000010 } from './010-incentives.ts';
import { Registrations1700000000011 } from './011-registrations.ts';
import { PersonalData1700000000012 } from './012-personal-data.ts';
import { AuditChain1700000000013 } from './013-audit-chain.ts';
import { UnmaskClaimPersons1700000000020 } from './020-unmask-claim-persons.ts';
import { NikOutOfSight1700000000021 } from './021-nik-out-of-sight.ts';

/** Every migration in its order; TypeORM reads the order from the number that ends each name. */
export const migrations = [
  Scheme1700000000001,
  Agents1700000000002,
  Participants1700000000003,
  Operations1700000000004,
  Coverage1700000000005,
  Reading1700000000006,
  CoverageChange1700000000007,
  ClaimLifeCycle1700000000008,
  Ledger1700000000009,
  Incentives1700000000010,
  Registrations1700000000011,
  PersonalData1700000000012,
  AuditChain1700000000013,
  UnmaskClaimPersons1700000000020,
  NikOutOfSight1700000000021,
];
