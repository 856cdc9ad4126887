-- Secrets by which a session that broke off is resumed: at any node, while its character is in the world and no newer
-- session has begun. One that is spent belongs to the session that came by it, until that is known to have arrived: the
-- link may break again before. Only a hash is kept. A guarded one has never travelled over a line that others can read, and never will.

create table session_resume (
    secret_hash bytea not null primary key,
    character   uuid not null references character (id) on delete cascade,
    session_no  bigint not null,
    kind        text not null check (kind in ('TOKEN', 'CODE')),
    guarded     boolean not null,
    spent       boolean not null default false,
    expires_at  timestamptz not null
);
create index on session_resume (character);
create index on session_resume (expires_at);

-- When each character was last signed in, and from where: shown to its own player at the next sign-in.

create table character_sign_in (
    character uuid not null primary key references character (id) on delete cascade,
    at        timestamptz not null,
    address   text not null
);

insert into schema_promise values ('015', '010');
