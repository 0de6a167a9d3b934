import { rowBy } from '../platform/reading/read.ts';
import { agencies } from './agency.concept.ts';

export const agencyByKey = rowBy(agencies, 'y.id', 'key');
