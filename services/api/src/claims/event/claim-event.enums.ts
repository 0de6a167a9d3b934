import { enumType } from '../../platform/enum-type.ts';

export const AccidentCause = enumType('AccidentCause', 'How a work accident came about.', {
  AT_WORK: 'At work (di tempat kerja).',
  COMMUTE: 'Between home and work (perjalanan berangkat atau pulang kerja).',
  SUDDEN_DEATH: 'Sudden death (meninggal mendadak).',
  VIOLENCE: 'Violence (kekerasan fisik).',
  WORK_DISEASE: 'A disease from the work (penyakit akibat kerja).',
});

export const AccidentOutcome = enumType('AccidentOutcome', 'What came of a work accident.', {
  RECOVERED: 'The participant recovered (sembuh).',
  PARTIAL_DISABILITY: 'A partial disability stays (cacat sebagian).',
  TOTAL_DISABILITY: 'A total permanent disability (cacat total tetap).',
  DEATH: 'The participant died (meninggal).',
});

export const TransportMode = enumType('TransportMode', 'A means of transport with a ceiling of its own.', {
  LAND: 'By land, river or lake.',
  SEA: 'By sea.',
  AIR: 'By air.',
});

export const AidKind = enumType('AidKind', 'An aid after a work accident.', {
  PROSTHESIS: 'Replaces a limb (protesa).',
  ORTHOSIS: 'Supports a limb (ortosa).',
  DENTURES: 'Teeth (gigi tiruan).',
  HEARING_AID: 'Hearing aid (alat bantu dengar).',
  SPECTACLES: 'Spectacles (kacamata).',
});

export const HeirRelation = enumType('HeirRelation', 'How an heir stood to the participant.', {
  SPOUSE: 'Widow or widower (janda, duda).',
  CHILD: 'Child (anak).',
  PARENT: 'Father or mother (orang tua).',
  GRANDPARENT: 'Grandparent (kakek, nenek).',
  GRANDCHILD: 'Grandchild (cucu).',
  SIBLING: 'Brother or sister (saudara kandung).',
  PARENT_IN_LAW: 'Parent of the spouse (mertua).',
  NAMED_IN_WILL: 'Named in a will (ditunjuk dalam wasiat).',
});

export const SavingsGround = enumType('SavingsGround', 'Why savings are paid out.', {
  AGE: 'The age of 56 (usia pensiun).',
  DEATH: 'Death (meninggal dunia).',
  TOTAL_DISABILITY: 'Total permanent disability (cacat total tetap).',
  STOPPED_BUSINESS: 'The business has ended (berhenti usaha).',
  RETIREMENT_PREPARATION: 'A part, at most 10 %, to prepare for retirement.',
  HOME: 'A part, at most 30 %, for a home (kepemilikan rumah).',
});

export const ScholarshipGround = enumType('ScholarshipGround', 'Why school years are paid.', {
  DEATH: 'The participant died, not by work (JKM).',
  WORK_ACCIDENT_DEATH: 'The participant died by a work accident (JKK).',
  TOTAL_DISABILITY: 'A work accident left a total permanent disability (JKK).',
});

export const SchoolLevel = enumType('SchoolLevel', 'A kind of school.', {
  TK: 'Kindergarten.',
  SD: 'Primary school.',
  SMP: 'Lower secondary school.',
  SMA: 'Upper secondary school.',
  HIGHER: 'Studies up to a first degree, or training (perguruan tinggi, pelatihan).',
});

export const ChildWorkKind = enumType('ChildWorkKind', 'Work of a child who is still at school.', {
  WAGE_EARNER: 'For wages (PU).',
  INFORMAL: 'Of one’s own (BPU).',
  INTERN: 'As an intern (magang).',
});
