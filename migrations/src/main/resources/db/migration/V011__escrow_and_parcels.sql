-- Older programs may be at work meanwhile. What they have begun ends first, and what they begin then waits at the row of its
-- zone: every batch and every loading goes there before it goes anywhere else. So nobody waits for this while it waits for
-- them. If the tables are not free soon, nothing is done, and the program tries again.
set local lock_timeout = '800ms';
lock table zone_owner in exclusive mode;
lock table character in share row exclusive mode;
lock table ledger_entry, item, purse in access exclusive mode;

-- What several zones may decide about is nobody's hands meanwhile: it lies in an escrow. The owner of the depositor's zone
-- opens and fills one with an ordinary batch, and the owner of the zone of whom it is due to empties it with another. In
-- between, and only then, its row is changed by compare-and-set, together with the row that is decided about.
create table escrow (
    id        uuid primary key,
    purpose   text not null,
    depositor uuid not null references character (id),
    party     uuid references character (id),
    state     text not null default 'OPEN' check (state in ('OPEN', 'HELD', 'DUE', 'TAKEN')),
    due       uuid references character (id),
    opened_at timestamptz not null default now(),
    taken_at  timestamptz,
    constraint due_to_one check ((due is not null) = (state in ('DUE', 'TAKEN'))),
    constraint taken_at_some_time check ((taken_at is not null) = (state = 'TAKEN'))
) with (fillfactor = 70);
comment on column escrow.purpose is 'what it is for; the table of that name decides: parcel';
comment on column escrow.party is 'whom it is meant for, if that is somebody';
comment on column escrow.state is
    'OPEN: filled, and not yet in the table that decides; HELD: to be decided; DUE: to that character, whose zone takes it';
create index on escrow (depositor) where state = 'OPEN';
create index on escrow (due) where state = 'DUE';
create index on escrow (taken_at) where state = 'TAKEN';

create function refuse_escrow_backwards() returns trigger language plpgsql as $$
begin
    raise exception 'escrow % can not go from % to %', old.id, old.state, new.state using errcode = 'check_violation';
end
$$;

create trigger only_forwards before update on escrow for each row
    when ((old.state, new.state) not in (('OPEN', 'HELD'), ('OPEN', 'DUE'), ('HELD', 'DUE'), ('DUE', 'TAKEN'))
          or (old.due is not null and new.due <> old.due))
    execute function refuse_escrow_backwards();

alter table item add column escrow uuid references escrow (id);
-- Not valid: earlier rows have passed a narrower check, and nobody is to wait until all are read once more.
alter table item drop constraint one_holder;
alter table item add constraint one_holder check (num_nonnulls(room, character, container, escrow) = 1) not valid;
create index on item (escrow) where escrow is not null;

alter table purse add column escrow uuid references escrow (id);
alter table purse drop constraint one_holder;
alter table purse add constraint one_holder check (num_nonnulls(room, character, container, escrow) = 1);
alter table purse alter column account set expression as (coalesce(
    'room:' || room, 'character:' || character::text, 'container:' || container::text, 'escrow:' || escrow::text));
create index on purse (escrow) where escrow is not null;

alter table ledger_entry drop constraint ledger_entry_account_check;
alter table ledger_entry add constraint ledger_entry_account_check
    check (account ~ '^(room|character|container|escrow|faucet|sink):.') not valid;

-- Parcels: the first that is decided about. Who comes first gets it, the recipient or the sender.
create table parcel (
    id         uuid primary key references escrow (id),
    sender     uuid not null references character (id),
    recipient  uuid not null references character (id),
    state      text not null check (state in ('WAITING', 'COLLECTED', 'RECALLED', 'RETURNED')),
    sent_at    timestamptz not null default now(),
    decided_at timestamptz,
    constraint not_to_oneself check (sender <> recipient),
    constraint decided_or_waiting check ((decided_at is null) = (state = 'WAITING'))
) with (fillfactor = 70);
comment on column parcel.state is 'RETURNED: it could not be delivered, and goes back to its sender';
create index on parcel (sender) where state = 'WAITING';
create index on parcel (recipient) where state = 'WAITING';
create index on parcel (sender, sent_at);

create function refuse_second_decision() returns trigger language plpgsql as $$
begin
    raise exception 'parcel % is % already', old.id, old.state using errcode = 'check_violation';
end
$$;

create trigger decided_once before update of state on parcel for each row when (old.state <> 'WAITING')
    execute function refuse_second_decision();

create or replace view provenance_fault as
    select i.id as item, 'its latest holding is not where it is' as fault
      from item i
     where coalesce('room:' || i.room, 'character:' || i.character::text, 'container:' || i.container::text,
                    'escrow:' || i.escrow::text)
           is distinct from (select h.holder from item_holding h where h.item = i.id order by h.no desc limit 1)
    union all
    select i.id, 'it has not exactly one birth'
      from item i
     where (select count(*) from item_holding h where h.item = i.id and h.born is not null) <> 1;

-- For operators and tests: must be empty, always.
create view escrow_fault as
    select e.id as escrow,
           case e.state when 'TAKEN' then 'it is taken and not empty' else 'it is empty and not taken' end as fault
      from escrow e
     where (e.state = 'TAKEN') = (exists (select from item i where i.escrow = e.id)
                                  or exists (select from purse p where p.escrow = e.id and p.balance > 0))
    union all
    select e.id, 'its parcel is ' || coalesce(p.state, 'unknown') || ', and it is ' || e.state
      from escrow e
      left join parcel p on p.id = e.id
     where e.purpose = 'parcel'
       and case e.state
               when 'OPEN' then p.state is not null
               when 'HELD' then p.state is distinct from 'WAITING'
               else (p.state = 'COLLECTED' and e.due = p.recipient
                     or p.state in ('RECALLED', 'RETURNED') and e.due = p.sender) is not true
           end;

-- Whoever does not know escrow leaves alone what lies there, and never sees it.
insert into schema_promise values ('011', '010');
