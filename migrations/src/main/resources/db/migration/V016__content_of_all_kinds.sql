-- Content that belongs to no zone, of whatever kind: skills, socials, help. One table for all kinds, so that a new kind
-- needs no migration; what is in a body is checked by the program, when it is written and when it is read.

create table content_entry (
    kind    text not null,
    id      text not null,
    pack    text references world_pack (name),
    body    jsonb not null,
    version bigint not null default 1,
    retired boolean not null default false,
    built   boolean not null default false,
    primary key (kind, id)
);
create index on content_entry (pack);

-- Kinds that have tables of their own keep them, for earlier programs read those; what is new of them is in their bodies.
alter table race
    add column body  jsonb not null default '{}',
    add column built boolean not null default false;
alter table character_class
    add column body  jsonb not null default '{}',
    add column built boolean not null default false;

-- As content_edition.shared, for content of no zone: each node reads it again when it is called otherwise than before.
alter table content_edition add column codex uuid not null default uuidv7();

create function begin_codex_edition() returns trigger language plpgsql as $$
begin
    update content_edition set edition = uuidv7(), codex = uuidv7();
    return null;
end
$$;

drop trigger edition on world_setting;
drop trigger edition on race;
drop trigger edition on character_class;

create trigger edition after insert or update or delete or truncate on content_entry
    for each statement execute function begin_codex_edition();
create trigger edition after insert or update or delete or truncate on world_setting
    for each statement execute function begin_codex_edition();
create trigger edition after insert or update or delete or truncate on race
    for each statement execute function begin_codex_edition();
create trigger edition after insert or update or delete or truncate on character_class
    for each statement execute function begin_codex_edition();

-- Packs write history too: then by is the name and version of the pack, and nobody's account.
alter table content_history alter column account drop not null;

-- An earlier program knows nothing of content of no zone. Its imports leave the bodies of races and classes as they are.
insert into schema_promise values ('016', '010');
