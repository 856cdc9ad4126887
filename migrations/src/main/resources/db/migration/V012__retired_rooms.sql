-- Rooms that builders make, retire and bring back. A room is never deleted: its owner empties it while the game runs.

-- When the room was retired, by whatever hand; null while it is there.
alter table room add column retired_at timestamptz;
update room set retired_at = now() where retired;

create function note_retirement() returns trigger language plpgsql as $$
begin
    new.retired_at := case
        when not new.retired then null
        when tg_op = 'UPDATE' and old.retired then old.retired_at
        else now() end;
    return new;
end
$$;

create trigger retirement before insert or update on room
    for each row execute function note_retirement();

-- Whether builders have made it. No pack retires what no pack has brought.
alter table room add column built boolean not null default false;

-- What was done to it; before and after are the same if it was not edited.
alter table content_history add column deed text not null default 'edit'
    check (deed in ('make', 'edit', 'retire', 'restore'));

-- A program that does not know of it empties a retired room when it next loads the zone, and lets an import retire what
-- builders have made.
insert into schema_promise values ('012', '010');
