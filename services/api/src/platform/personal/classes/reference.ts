import type { ClassedTables } from '../data-class.ts';

const counts = ['active', 'grace', 'inactive', 'newly_registered', 'lapsed', 'reactivated'];
const counted = ['month', 'program', 'branch_id', 'district_code', ...counts];

/** Places, law, and sums over many people: nothing of a person. Small counts are withheld where they are shown. */
export const referenceClasses: ClassedTables = {
  regions: {
    category: 'REFERENCE',
    public: [
      'code',
      'id',
      'level',
      'parent_code',
      'name',
      'population',
      'population_male',
      'population_female',
      'area_km2',
    ],
  },
  district_boundaries: { category: 'REFERENCE', public: ['district_code', 'geometry', 'source', 'licence'] },
  branches: { category: 'REFERENCE', public: ['id', 'code', 'name'] },
  branch_districts: {
    category: 'REFERENCE',
    public: ['district_code', 'valid', 'branch_id', 'recorded_at'],
  },
  branch_districts_history: {
    category: 'REFERENCE',
    public: ['district_code', 'valid', 'branch_id', 'recorded_at', 'held'],
  },
  programs: {
    category: 'REFERENCE',
    public: [
      'code',
      'name_id',
      'name_en',
      'instrument',
      'article',
      'effective_from',
      'effective_to',
      'confidence',
      'source',
    ],
  },
  law_parameters: {
    category: 'REFERENCE',
    public: ['key', 'valid', 'value', 'unit', 'instrument', 'article', 'confidence', 'source'],
  },
  holidays: { category: 'REFERENCE', public: ['day', 'name', 'collective_leave', 'confidence', 'source'] },
  occupations: { category: 'REFERENCE', public: ['code', 'name_id', 'name_en', 'sector'] },
  workforce_estimates: {
    category: 'REFERENCE',
    public: [
      'region_code',
      'year',
      'workers',
      'informal_share',
      'potential_workers',
      'basis',
      'confidence',
      'source',
    ],
  },
  coverage_months: { category: 'REFERENCE', public: ['month', 'as_of', 'projected'] },
  coverage_by_district: { category: 'REFERENCE', public: counted },
  coverage_by_group: { category: 'REFERENCE', public: [...counted, 'sector', 'sex', 'age_band'] },
  coverage_by_agent: { category: 'REFERENCE', public: [...counted, 'agency_id', 'agent_id'] },
};
