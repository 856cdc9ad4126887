-- What the content as a whole is called: another name with every transaction that writes any of it, by whatever hand.
-- No name comes twice, also on a database that was restored; so whatever is kept under a name never goes stale. Writers
-- take turns at the one row, and what a reader sees of it and of the content is of one moment.

create table content_edition (
    id      integer primary key default 1 check (id = 1),
    edition uuid not null default uuidv7()
) with (fillfactor = 50);
insert into content_edition default values;

create function begin_content_edition() returns trigger language plpgsql as $$
begin
    update content_edition set edition = uuidv7();
    return null;
end
$$;

create trigger edition after insert or update or delete or truncate on world_setting
    for each statement execute function begin_content_edition();
create trigger edition after insert or update or delete or truncate on zone
    for each statement execute function begin_content_edition();
create trigger edition after insert or update or delete or truncate on room
    for each statement execute function begin_content_edition();
create trigger edition after insert or update or delete or truncate on item_prototype
    for each statement execute function begin_content_edition();
create trigger edition after insert or update or delete or truncate on npc_prototype
    for each statement execute function begin_content_edition();
create trigger edition after insert or update or delete or truncate on spawn_slot
    for each statement execute function begin_content_edition();
create trigger edition after insert or update or delete or truncate on race
    for each statement execute function begin_content_edition();
create trigger edition after insert or update or delete or truncate on character_class
    for each statement execute function begin_content_edition();
