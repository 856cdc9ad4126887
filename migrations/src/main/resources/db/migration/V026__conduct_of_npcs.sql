-- What NPCs do, and names and numbers of those that come from one place. What is in a conduct is checked by the program.
alter table npc_prototype add column conduct jsonb not null default '{}';
alter table spawn_slot
    add column name text not null default '',
    add column many integer not null default 1 check (many > 0);

-- An earlier program leaves them as they are.
insert into schema_promise values ('026', '010');
