-- Editing while the game runs: what each zone's content is called, every change for ever, and who may change what.

-- As content_edition, for what all zones share: kinds of things, the zones themselves, which rooms there are and where.
alter table content_edition add column shared uuid not null default uuidv7();

-- As content_edition, for what one zone alone has. A zone's content is called by both; so a node knows which of its zones
-- to read again, and an edit of one room makes no other zone be read.
create table zone_edition (
    zone    text primary key,
    edition uuid not null
) with (fillfactor = 50);

create function begin_shared_edition() returns trigger language plpgsql as $$
begin
    update content_edition set edition = uuidv7(), shared = uuidv7();
    return null;
end
$$;

create function begin_zone_edition() returns trigger language plpgsql as $$
begin
    if exists (select from was full join now using (id)
                where was.zone is distinct from now.zone or was.retired is distinct from now.retired) then
        update content_edition set edition = uuidv7(), shared = uuidv7();
    else
        update content_edition set edition = uuidv7();
        insert into zone_edition (zone, edition)
        select zone, uuidv7() from (select distinct zone from now) as zones order by zone
            on conflict (zone) do update set edition = excluded.edition;
    end if;
    return null;
end
$$;

drop trigger edition on zone;
drop trigger edition on item_prototype;
drop trigger edition on npc_prototype;
drop trigger edition on room;
drop trigger edition on spawn_slot;

create trigger edition after insert or update or delete or truncate on zone
    for each statement execute function begin_shared_edition();
create trigger edition after insert or update or delete or truncate on item_prototype
    for each statement execute function begin_shared_edition();
create trigger edition after insert or update or delete or truncate on npc_prototype
    for each statement execute function begin_shared_edition();
create trigger edition after insert or delete or truncate on room
    for each statement execute function begin_shared_edition();
create trigger edition after insert or delete or truncate on spawn_slot
    for each statement execute function begin_shared_edition();
create trigger edition_of_zone after update on room referencing old table as was new table as now
    for each statement execute function begin_zone_edition();
create trigger edition_of_zone after update on spawn_slot referencing old table as was new table as now
    for each statement execute function begin_zone_edition();

-- What builders saved. Rows are added only; by is a name as it was then.
create table content_history (
    kind    text not null,
    id      text not null,
    version bigint not null,
    account uuid not null references account (id),
    by      text not null,
    at      timestamptz not null default now(),
    before  jsonb not null,
    after   jsonb not null,
    primary key (kind, id, version)
);
create index on content_history (account);
create index on content_history (at);

-- Which zones a builder may edit; admins may edit all.
create table zone_builder (
    zone    text not null references zone (id) on delete cascade,
    account uuid not null references account (id) on delete cascade,
    primary key (zone, account)
);
create index on zone_builder (account);
