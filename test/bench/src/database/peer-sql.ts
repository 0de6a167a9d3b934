/**
 * What the peers need in the database: recording a payment as one function, which writes all that our command writes
 * (key, payment, contributions, standing, coverage, audit) after the same checks. PostGraphile shows it as a mutation.
 */
export const peerSql = `
create schema if not exists bench;
create or replace function bench.record_payment(
  idempotency_key text, channel payment_channel, reference text, paid_on date, amount numeric, payer payer,
  participant uuid, month date, programs program_code[]
) returns payments language plpgsql as $$
declare
  actor users;
  done idempotency_keys;
  paid payments;
  open_number smallint;
  before jsonb;
  content jsonb := jsonb_build_object('channel', channel, 'reference', reference, 'paidOn', paid_on, 'amount', amount::text,
    'payer', payer, 'lines', jsonb_build_array(jsonb_build_object('participantId', participant, 'month', to_char(month, 'YYYY-MM'),
    'programs', programs)));
  hash bytea := sha256(convert_to(content::text, 'UTF8'));
  participants_paid uuid[] := array[participant];
  paid_month date := date_trunc('month', paid_on)::date;
begin
  select * into strict actor from users as u where u.subject = current_setting('bench.subject');
  perform pg_advisory_xact_lock(hashtextextended(actor.subject || ' ' || idempotency_key, 0));
  select * into done from idempotency_keys as i where i.subject = actor.subject and i.key = idempotency_key;
  if found then
    if done.content_hash <> hash then
      raise exception 'the key was used for another request';
    end if;
    select * into paid from payments as m where m.id = done.result_id;
    return paid;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(channel::text || ' ' || reference, 1));
  if exists (select from payments as m where m.channel = record_payment.channel and m.reference = record_payment.reference) then
    raise exception 'another payment has this channel and reference';
  end if;
  perform from participants as p
    where p.id = participant and p.branch_id = actor.branch_id and (p.died_on is null or p.died_on > paid_on) for update;
  if not found then
    raise exception 'no such participant';
  end if;
  select r.number into open_number from registrations as r
    where r.participant_id = participant and r.ended_on is null and r.registered_on <= paid_on
      and r.paid_through + interval '1 month' = month
    order by r.number limit 1;
  if not found then
    raise exception 'the month is not the next one';
  end if;
  before := coverage_snapshot(participants_paid, paid_month);
  insert into payments (channel, reference, paid_on, amount, payer, branch_id)
    values (channel, reference, paid_on, amount, payer, actor.branch_id) returning * into paid;
  insert into contributions (participant_id, registration_number, program, month, amount, bracket, payer, paid_on, payment_id)
    select c.participant_id, c.registration_number, c.program, record_payment.month, c.amount, c.bracket, record_payment.payer,
      record_payment.paid_on, paid.id
    from contributions as c
    where c.participant_id = participant and c.registration_number = open_number and c.program = any (programs)
      and c.month = record_payment.month - interval '1 month';
  if (select sum(c.amount) from contributions as c where c.payment_id = paid.id and c.participant_id = participant
      and c.month = record_payment.month) <> amount then
    raise exception 'the amount is not what is owed';
  end if;
  update registrations as r set paid_through = record_payment.month where r.participant_id = participant and r.number = open_number;
  update participants as p set paid_through = greatest(p.paid_through, record_payment.month) where p.id = participant;
  perform apply_coverage_change(before, participants_paid, paid_month);
  insert into audit_entries (actor_subject, actor_name, actor_role, branch_id, action, entity, entity_id, after, request_id)
    values (actor.subject, actor.name, actor.role, actor.branch_id, 'payment.recorded', 'Payment', paid.id, content,
      gen_random_uuid()::text);
  insert into idempotency_keys (subject, key, operation, content_hash, result_id)
    values (actor.subject, idempotency_key, 'recordPayment', hash, paid.id);
  return paid;
end
$$;
grant usage on schema bench to perisai_api;
`;
