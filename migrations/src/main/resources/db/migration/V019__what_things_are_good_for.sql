-- What can be worn, wielded and used, and that something can come to its end. Older programs may be at work meanwhile: what
-- they have begun ends first, and what they begin then waits at the row of its zone. If the tables are not free soon, nothing
-- is done, and the program tries again.
set local lock_timeout = '800ms';
lock table zone_owner in exclusive mode;
lock table character in share row exclusive mode;
lock table item, item_prototype in access exclusive mode;

-- As builders write it; what is in there is checked by the program, when it is written and when it is read.
alter table item_prototype add column traits jsonb not null default '{}';

alter table item
    add column charges integer check (charges >= 0),
    add column worn text,
    add column gone boolean not null default false;
comment on column item.charges is 'how often it can be used still; null: as often as one that was never used';
comment on column item.worn is 'where its holder wears or wields it; null: it is but carried';
comment on column item.gone is 'used up: it is nowhere any more, and its row remains for the record';

-- Not valid: earlier rows have passed a narrower check, and nobody is to wait until all are read once more.
alter table item drop constraint one_holder;
alter table item add constraint one_holder
    check (num_nonnulls(room, character, container, escrow) + gone::integer = 1) not valid;
alter table item add constraint worn_by_its_holder check (worn is null or character is not null) not valid;

-- One thing at each place of a body. Looked at when all is done: a ring may take the place of another.
alter table item add constraint one_at_each_place
    exclude using btree (character with =, worn with =) where (worn is not null) deferrable initially deferred;

-- Earlier programs move what is worn without knowing of it: then nobody wears it.
create function take_off() returns trigger language plpgsql as $$
begin
    new.worn := null;
    return new;
end
$$;
create trigger not_worn_elsewhere before update on item for each row
    when (new.worn is not null and old.worn is not distinct from new.worn and old.character is distinct from new.character)
    execute function take_off();

-- What is gone does not come back, and what is used does not get younger.
create function refuse_rejuvenation() returns trigger language plpgsql as $$
begin
    raise exception 'item % can not be used more often than before, nor come back', old.id using errcode = 'check_violation';
end
$$;
create trigger never_younger before update on item for each row
    when (old.gone or new.charges > old.charges or (old.charges is not null and new.charges is null))
    execute function refuse_rejuvenation();

create or replace view provenance_fault as
    select i.id as item, 'its latest holding is not where it is' as fault
      from item i
     where coalesce('room:' || i.room, 'character:' || i.character::text, 'container:' || i.container::text,
                    'escrow:' || i.escrow::text, case when i.gone then 'gone:' end)
           is distinct from (select h.holder from item_holding h where h.item = i.id order by h.no desc limit 1)
    union all
    select i.id, 'it has not exactly one birth'
      from item i
     where (select count(*) from item_holding h where h.item = i.id and h.born is not null) <> 1;

-- Whoever does not know of it leaves charges as they are, and never sees what is gone.
insert into schema_promise values ('019', '010');
