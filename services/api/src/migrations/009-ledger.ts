import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The journal: every movement of money as a balanced entry that is never rewritten. */
export class Ledger1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accounts);
    await runner.query(entries);
    await runner.query(views);
    await runner.query(entriesHold);
    await runner.query(paymentsHold);
    await runner.query(nothingRewritten);
    await runner.query(grants);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

// What an account keeps apart: one balance in all, or one per participant, agent or agency.
const accounts = `
create type ledger_account_class as enum ('ASSET', 'LIABILITY', 'EQUITY', 'EXPENSE');
create type ledger_account_holder as enum ('NONE', 'PARTICIPANT', 'AGENT', 'AGENCY');
create type ledger_kind as enum ('PAYMENT', 'OPENING_BALANCE', 'BENEFIT_DETERMINED', 'BENEFIT_PAID', 'LATE_COMPENSATION',
  'JHT_RETURN', 'REFUND', 'INCENTIVE_APPROVED', 'INCENTIVE_PAID', 'REVERSAL');

create table ledger_accounts (
  code text primary key check (code ~ '^[A-Z_]+$'),
  class ledger_account_class not null,
  holder ledger_account_holder not null,
  position smallint not null unique,
  name_id text not null,
  name_en text not null
);
insert into ledger_accounts (position, code, class, holder, name_id, name_en) values
  (1, 'CASH_PERISAI', 'ASSET', 'NONE', 'Kas melalui agen Perisai', 'Cash received through agents'),
  (2, 'CASH_BRANCH', 'ASSET', 'NONE', 'Kas kantor cabang', 'Cash received at branch offices'),
  (3, 'CASH_BANK', 'ASSET', 'NONE', 'Kas melalui bank', 'Cash received through banks'),
  (4, 'CASH_E_WALLET', 'ASSET', 'NONE', 'Kas melalui dompet elektronik', 'Cash received through e-wallets'),
  (5, 'CASH_RETAIL', 'ASSET', 'NONE', 'Kas melalui gerai ritel', 'Cash received at shops'),
  (6, 'CASH_ONLINE', 'ASSET', 'NONE', 'Kas melalui kanal daring', 'Cash received online'),
  (7, 'CASH_DISBURSEMENT', 'ASSET', 'NONE', 'Kas pengeluaran', 'Cash paid out'),
  (8, 'FUND_JKK', 'LIABILITY', 'NONE', 'Dana Jaminan Kecelakaan Kerja', 'Work accident fund'),
  (9, 'FUND_JKM', 'LIABILITY', 'NONE', 'Dana Jaminan Kematian', 'Death benefit fund'),
  (10, 'JHT_ACCOUNTS', 'LIABILITY', 'PARTICIPANT', 'Saldo Jaminan Hari Tua peserta', 'Old-age savings of participants'),
  (11, 'JHT_OPENING', 'EQUITY', 'NONE', 'Akun pembukaan saldo JHT', 'Opening account of old-age savings'),
  (12, 'BENEFITS_PAYABLE', 'LIABILITY', 'PARTICIPANT', 'Utang manfaat', 'Benefits payable'),
  (13, 'REFUNDS_PAYABLE', 'LIABILITY', 'PARTICIPANT', 'Utang pengembalian iuran', 'Refunds of contributions payable'),
  (14, 'INCENTIVES_PAYABLE_AGENTS', 'LIABILITY', 'AGENT', 'Utang insentif agen', 'Incentives payable to agents'),
  (15, 'INCENTIVES_PAYABLE_AGENCIES', 'LIABILITY', 'AGENCY', 'Utang insentif Wadah', 'Incentives payable to agencies'),
  (16, 'JHT_RETURN', 'EXPENSE', 'NONE', 'Hasil pengembangan JHT', 'Return credited to old-age savings'),
  (17, 'LATE_COMPENSATION', 'EXPENSE', 'NONE', 'Kompensasi keterlambatan manfaat', 'Compensation for late benefits'),
  (18, 'INCENTIVE_EXPENSE', 'EXPENSE', 'NONE', 'Beban insentif keagenan', 'Incentives of agents and agencies'),
  (19, 'ROUNDING', 'EXPENSE', 'NONE', 'Selisih pembulatan', 'Rounding differences');
`;

// Debits are above zero, credits below. A payment with its contributions is an entry by itself and stands in neither table.
const entries = `
create table ledger_entries (
  id uuid primary key default uuidv7(),
  kind ledger_kind not null check (kind not in ('PAYMENT', 'OPENING_BALANCE')),
  posted_on date not null,
  branch_id uuid not null references branches,
  source_type text not null check (length(source_type) between 1 and 60),
  source_id uuid not null,
  -- An entry of this table, a payment, or an opening balance (by its participant).
  reverses uuid unique,
  memo text check (length(memo) between 1 and 500),
  recorded_at timestamptz not null default clock_timestamp(),
  written_in xid8 not null default pg_current_xact_id(),
  check ((kind = 'REVERSAL') = (reverses is not null))
);
create index ledger_entries_posted on ledger_entries (posted_on, id);
create index ledger_entries_source on ledger_entries (source_id, id);

create table ledger_entry_postings (
  entry_id uuid not null references ledger_entries,
  line smallint not null check (line >= 1),
  account text not null references ledger_accounts,
  participant_id uuid references participants,
  agent_id uuid references agents,
  agency_id uuid references agencies,
  amount rupiah not null check (amount <> 0),
  primary key (entry_id, line),
  check (num_nonnulls(participant_id, agent_id, agency_id) <= 1)
);
create index ledger_entry_postings_participant on ledger_entry_postings (participant_id, entry_id) where participant_id is not null;
create index ledger_entry_postings_agent on ledger_entry_postings (agent_id, entry_id) where agent_id is not null;

create index payments_paid_on on payments (paid_on, id);
create index jht_opening_balances_as_of on jht_opening_balances (as_of, participant_id);
`;

// The parts have the same types column by column, or the planner would read all of them for a page.
const views = `
create view ledger_journal with (security_invoker = true) as
  select id, 'PAYMENT'::ledger_kind as kind, paid_on as posted_on, branch_id, 'Payment'::text as source_type, id as source_id,
    null::uuid as reverses, null::text as memo, recorded_at, amount::numeric as amount
  from payments
  union all
  select o.participant_id, 'OPENING_BALANCE', o.as_of, p.branch_id, 'Participant', o.participant_id, null, o.source,
    o.as_of::timestamp at time zone 'Asia/Jakarta', o.amount::numeric
  from jht_opening_balances as o join participants as p on p.id = o.participant_id
  union all
  select e.id, e.kind, e.posted_on, e.branch_id, e.source_type, e.source_id, e.reverses, e.memo, e.recorded_at,
    (select sum(o.amount) from ledger_entry_postings as o where o.entry_id = e.id and o.amount > 0)
  from ledger_entries as e;

create view ledger_postings with (security_invoker = true) as
  select id as entry_id, ''::text as line, 'CASH_' || channel as account, null::uuid as participant_id, null::uuid as agent_id,
    null::uuid as agency_id, amount::numeric as amount, paid_on as posted_on
  from payments
  union all
  select payment_id, participant_id || '/' || registration_number || '/' || program || '/' || month,
    case program when 'JHT' then 'JHT_ACCOUNTS' else 'FUND_' || program end,
    case when program = 'JHT' then participant_id end, null, null, -amount, paid_on
  from contributions
  union all
  select participant_id, '1', 'JHT_OPENING', null, null, null, amount::numeric, as_of from jht_opening_balances
  union all
  select participant_id, '2', 'JHT_ACCOUNTS', participant_id, null, null, -amount, as_of from jht_opening_balances
  union all
  select o.entry_id, lpad(o.line::text, 5, '0'), o.account, o.participant_id, o.agent_id, o.agency_id, o.amount::numeric, e.posted_on
  from ledger_entry_postings as o join ledger_entries as e on e.id = o.entry_id;
`;

// Asked at the end of the transaction, for each entry and each posting: so that neither an entry without its postings
// nor a posting that comes later passes.
const entriesHold = `
create function ledger_entry_holds() returns trigger language plpgsql as $$
declare
  entry ledger_entries;
begin
  select * into strict entry from ledger_entries where id = case tg_table_name when 'ledger_entries' then (to_jsonb(new) ->> 'id')::uuid
    else (to_jsonb(new) ->> 'entry_id')::uuid end;
  if entry.written_in <> pg_current_xact_id() then
    raise exception 'a ledger entry takes no postings after its transaction' using errcode = 'check_violation';
  end if;
  if (select count(*) < 2 or sum(amount) <> 0 from ledger_entry_postings where entry_id = entry.id) then
    raise exception 'the postings of a ledger entry add up to zero' using errcode = 'check_violation';
  end if;
  if exists (select from ledger_entry_postings as o join ledger_accounts as a on a.code = o.account
      where o.entry_id = entry.id and a.holder <> (case when o.participant_id is not null then 'PARTICIPANT'
        when o.agent_id is not null then 'AGENT' when o.agency_id is not null then 'AGENCY' else 'NONE' end)::ledger_account_holder) then
    raise exception 'a posting names the holder that its account asks for' using errcode = 'check_violation';
  end if;
  if entry.reverses is not null and not ledger_mirrors(entry) then
    raise exception 'a reversal mirrors the entry that it reverses' using errcode = 'check_violation';
  end if;
  return null;
end
$$;

-- The reversed entry exists in the same branch, is no reversal itself, and every account stands as if neither had been.
create function ledger_mirrors(entry ledger_entries) returns boolean language sql stable as $$
  select exists (select from ledger_journal as j where j.id = entry.reverses and j.branch_id = entry.branch_id and j.kind <> 'REVERSAL')
    and not exists (select from ledger_postings as o where o.entry_id in (entry.id, entry.reverses)
      group by o.account, o.participant_id, o.agent_id, o.agency_id having sum(o.amount) <> 0)
$$;

create constraint trigger entry_holds after insert on ledger_entries deferrable initially deferred
  for each row execute function ledger_entry_holds();
create constraint trigger entry_holds after insert on ledger_entry_postings deferrable initially deferred
  for each row execute function ledger_entry_holds();
`;

// At the end of its transaction a payment equals its contributions; since each is above zero, whatever is added to an
// older payment exceeds it. A payment of this transaction is asked once, at its end.
const paymentsHold = `
create function payment_is_placed() returns trigger language plpgsql as $$
begin
  if (select sum(c.amount) from contributions as c where c.payment_id = new.id) is distinct from new.amount then
    raise exception 'a payment equals the sum of its contributions' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger payment_is_placed after insert on payments deferrable initially deferred
  for each row execute function payment_is_placed();

create function payment_is_not_exceeded() returns trigger language plpgsql as $$
begin
  if exists (select from placed join payments as m on m.id = placed.payment_id
      where m.xmin <> pg_current_xact_id()::xid and (select sum(c.amount) from contributions as c where c.payment_id = m.id) > m.amount) then
    raise exception 'contributions do not exceed their payment' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create trigger payment_is_not_exceeded after insert on contributions referencing new table as placed
  for each statement execute function payment_is_not_exceeded();
`;

// Holds for the owner too; whoever must really rewrite history has to say so by disabling a trigger.
const appendOnly = [
  'payments',
  'contributions',
  'jht_opening_balances',
  'ledger_entries',
  'ledger_entry_postings',
];
const nothingRewritten = `
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: reverse by a new entry', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
${appendOnly
  .map(
    (table) => `create trigger refuse_rewriting before update or delete on ${table}
  for each row execute function refuse_rewriting();`,
  )
  .join('\n')}
`;

const grants = `
grant select on ledger_accounts, ledger_entries, ledger_entry_postings, ledger_journal, ledger_postings to perisai_api;
grant insert on ledger_entries, ledger_entry_postings to perisai_api;
`;
