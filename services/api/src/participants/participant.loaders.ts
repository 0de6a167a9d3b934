import { rowBy } from '../platform/reading/read.ts';
import { participants } from './participant.concept.ts';

export const participantByKey = rowBy(participants, 'p.id', 'key');
