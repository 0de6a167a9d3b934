import { itemAt } from '../chance/random.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { agentId, branchId } from './scheme-rows.ts';
import { row, type Table } from './table.ts';

/** The demo users by their subject; the last is an officer of another branch. */
export function userTable({ agents }: Scheme): Table {
  const first = itemAt(agents, 0);
  const rows = [
    row('portal', 'Layanan Portal Serang', 'portal', null, null),
    row('officer', 'Rina Kartika', 'officer', branchId(0), null),
    row('roster', 'Dedi Supriatna', 'roster', branchId(0), null),
    row('head', 'Bambang Iskandar', 'head', branchId(0), null),
    row('analyst', 'Mega Puspita', 'analyst', null, null),
    row('auditor', 'Yusuf Hermawan', 'auditor', null, null),
    row('agent', first.name, 'agent', branchId(0), agentId(first)),
    row('finance', 'Ratna Dewi', 'finance', branchId(0), null),
    row('support', 'Agus Setiawan', 'support', branchId(0), null),
    row('officer-cilegon', 'Lilis Nurhayati', 'officer', branchId(1), null),
  ];
  return {
    name: 'users',
    columns: ['subject', 'name', 'role', 'branch_id', 'agent_id'],
    rows,
    count: rows.length,
  };
}
