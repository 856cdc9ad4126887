-- Where every thing and every coin has been. Both are written with the act itself, by the owner of the zone, under its fence.
-- A place is written 'room:…', 'character:…' or 'container:…', with the id; a ledger has besides 'faucet:…' and 'sink:…'.

create function refuse_change_of_record() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end
$$;

-- Every holding of every item; the first of an item is its birth. No foreign keys: it tells of what is no more, too.
create table item_holding (
    item   uuid not null,
    no     bigint generated always as identity,
    holder text not null,
    born   text,
    zone   text not null,
    epoch  bigint not null,
    batch  bigint not null,
    at     timestamptz not null default now(),
    primary key (item, no)
);
comment on column item_holding.no is 'grows with each holding, also within a batch: the order in which it happened';
comment on column item_holding.born is
    'how it came into the world: slot:…, character:… who made it, game; before: it is older than this record; null: it only moved';

create trigger only_added before update or delete on item_holding
    for each statement execute function refuse_change_of_record();

insert into item_holding (item, holder, born, zone, epoch, batch, at)
select i.id,
       coalesce('room:' || i.room, 'character:' || i.character::text, 'container:' || i.container::text),
       coalesce('slot:' || s.slot, 'before'), coalesce(s.zone, ''), 0, 0, i.born_at
  from item i
  left join spawn s on s.item = i.id
 order by i.born_at, i.id;

-- Nothing lies inside itself by a detour, nor deeper than eight: it would be out of everybody's reach for ever.
create function refuse_deep_containers() returns trigger language plpgsql as $$
begin
    if exists (
        with recursive chain as (
            select id, container, 1 as depth from now where container is not null
            union all
            select chain.id, i.container, chain.depth + 1
              from chain join item i on i.id = chain.container
             where i.container is not null and chain.depth <= 8)
        select from chain where depth > 8) then
        raise exception 'an item lies inside itself, or too deep' using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create trigger not_too_deep_when_born after insert on item referencing new table as now
    for each statement execute function refuse_deep_containers();
create trigger not_too_deep_when_moved after update on item referencing new table as now
    for each statement execute function refuse_deep_containers();

-- What lies in one place: exactly one holder, never below nothing. Faucets and sinks have none: their rows would be hot.
create table purse (
    account   text generated always as (coalesce(
                  'room:' || room, 'character:' || character::text, 'container:' || container::text)) stored primary key,
    room      text references room (id),
    character uuid references character (id),
    container uuid references item (id) deferrable initially deferred,
    balance   bigint not null check (balance between 0 and 1000000000000),
    constraint one_holder check (num_nonnulls(room, character, container) = 1)
) with (fillfactor = 70);

-- Double entry: every payment takes from one account what it gives to another.
create table ledger_entry (
    txn     uuid not null,
    account text not null check (account ~ '^(room|character|container|faucet|sink):.'),
    amount  bigint not null check (amount <> 0 and amount between -1000000000000 and 1000000000000),
    why     text not null,
    zone    text not null,
    epoch   bigint not null,
    batch   bigint not null,
    at      timestamptz not null default now(),
    primary key (txn, account)
);

-- Whoever comes into the world for the first time is given something, once for ever.
create unique index starting_purse_once on ledger_entry (account) where why = 'starting purse' and amount > 0;

create trigger only_added before update or delete on ledger_entry
    for each statement execute function refuse_change_of_record();

create function refuse_unbalanced_entries() returns trigger language plpgsql as $$
declare
    odd uuid;
begin
    select txn into odd from added group by txn having sum(amount) <> 0 limit 1;
    if found then
        raise exception 'the entries of payment % do not add up to nothing', odd using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create trigger adds_up after insert on ledger_entry referencing new table as added
    for each statement execute function refuse_unbalanced_entries();

-- For operators and tests: both must be empty, always.
create view ledger_fault as
    select account, coalesce(p.balance, 0) as balance, coalesce(e.total, 0) as entries
      from purse p
      full join (select account, sum(amount) as total from ledger_entry
                  where account !~ '^(faucet|sink):' group by account) e using (account)
     where coalesce(p.balance, 0) <> coalesce(e.total, 0)
    union all
    select 'payment ' || txn::text, 0, sum(amount) from ledger_entry group by txn having sum(amount) <> 0;

create view provenance_fault as
    select i.id as item, 'its latest holding is not where it is' as fault
      from item i
     where coalesce('room:' || i.room, 'character:' || i.character::text, 'container:' || i.container::text)
           is distinct from (select h.holder from item_holding h where h.item = i.id order by h.no desc limit 1)
    union all
    select i.id, 'it has not exactly one birth'
      from item i
     where (select count(*) from item_holding h where h.item = i.id and h.born is not null) <> 1;
