-- Accounts and the ways into them.

create table account (
    id            uuid primary key default uuidv7(),
    name          text not null,
    name_key      text not null unique,
    password_hash text not null,
    role          text not null default 'PLAYER' check (role in ('PLAYER', 'BUILDER', 'ADMIN')),
    created_at    timestamptz not null default now()
);

-- A one-time link by which its holder becomes an admin. Only a hash of the token is kept.
create table setup_link (
    token_hash bytea primary key,
    created_at timestamptz not null default now(),
    used_at    timestamptz,
    used_by    uuid references account (id)
);

-- A terminal that waits for its person to approve it in the browser. Only a hash of its secret is kept.
create table sign_in_request (
    secret_hash        bytea primary key,
    code               text not null unique,
    address            text not null,
    created_at         timestamptz not null default now(),
    expires_at         timestamptz not null,
    approved_character uuid
);
create index on sign_in_request (address);
create index on sign_in_request (expires_at);

-- What builders write. Nothing is deleted while rows may point at it: it is retired. Every change of a row raises its
-- version, so that the sum in world_pack.edition tells whether somebody has edited what the pack brought.

create table world_pack (
    name        text primary key,
    version     text not null,
    digest      text not null,
    edition     bigint not null default 0,
    imported_at timestamptz not null default now()
);

create table world_setting (
    key     text primary key,
    value   jsonb not null,
    version bigint not null default 0
);

create table zone (
    id          text primary key,
    name        text not null,
    description text not null default '',
    recall_room text not null,
    pack        text not null references world_pack (name),
    version     bigint not null default 0,
    retired     boolean not null default false
);

create table room (
    id          text primary key,
    number      integer generated always as identity unique,
    zone        text not null references zone (id),
    name        text not null,
    description text not null,
    features    jsonb not null default '[]',
    exits       jsonb not null default '{}',
    version     bigint not null default 0,
    retired     boolean not null default false
);
create index on room (zone);

create table item_prototype (
    id          text primary key,
    pack        text not null references world_pack (name),
    name        text not null,
    keywords    jsonb not null,
    lying       text not null,
    description text not null,
    capacity    integer not null default 0 check (capacity >= 0),
    takeable    boolean not null default true,
    version     bigint not null default 0,
    retired     boolean not null default false
);

create table npc_prototype (
    id          text primary key,
    pack        text not null references world_pack (name),
    name        text not null,
    keywords    jsonb not null,
    standing    text not null,
    description text not null,
    wanders     integer not null default 0 check (wanders >= 0),
    emotes      jsonb not null default '[]',
    version     bigint not null default 0,
    retired     boolean not null default false
);

create table spawn_slot (
    id        text primary key,
    zone      text not null references zone (id),
    kind      text not null check (kind in ('ITEM', 'NPC')),
    prototype text not null,
    room      text not null references room (id),
    respawn   integer not null default 0 check (respawn >= 0),
    version   bigint not null default 0,
    retired   boolean not null default false
);
create index on spawn_slot (zone);

create table race (
    id      text primary key,
    name    text not null,
    summary text not null,
    place   integer not null,
    version bigint not null default 0,
    retired boolean not null default false
);

create table character_class (
    id      text primary key,
    name    text not null,
    summary text not null,
    place   integer not null,
    version bigint not null default 0,
    retired boolean not null default false
);

-- The living world. Written by the node that owns the zone, under the fence of zone_owner.

create table character (
    id         uuid primary key,
    account    uuid not null references account (id),
    name       text not null,
    name_key   text not null unique,
    race       text not null,
    class      text not null,
    zone       text not null,
    room       text not null,
    version    bigint not null default 0,
    present    boolean not null default false,
    session_no bigint not null default 0,
    sheet      jsonb not null default '{}',
    created_at timestamptz not null default now()
) with (fillfactor = 80);
create index on character (account);
create index on character (zone) where present;

-- Exactly one holder, always: the whole of "nothing doubled, nothing lost" rests on this.
create table item (
    id        uuid primary key,
    prototype text not null references item_prototype (id),
    room      text references room (id),
    character uuid references character (id),
    container uuid references item (id) deferrable initially deferred,
    born_at   timestamptz not null default now(),
    constraint one_holder check (num_nonnulls(room, character, container) = 1),
    constraint not_in_itself check (container <> id)
) with (fillfactor = 80);
create index on item (room) where room is not null;
create index on item (character) where character is not null;
create index on item (container) where container is not null;

-- What has come out of a spawn slot: the generation counts how often.
create table spawn (
    zone       text not null,
    slot       text not null,
    generation bigint not null,
    item       uuid references item (id) deferrable initially deferred,
    primary key (zone, slot)
) with (fillfactor = 80);

-- Who may write: see the architecture page. No foreign keys point here, so that nothing waits for its lock.

create table cluster_node (
    node        text primary key,
    incarnation bigint not null,
    beat        bigint not null,
    address     text not null,
    version     text not null,
    state       text not null check (state in ('up', 'draining', 'dead'))
) with (fillfactor = 50);

create table zone_owner (
    zone        text primary key,
    node        text not null,
    incarnation bigint not null,
    epoch       bigint not null,
    batch       bigint not null default 0,
    state       text not null check (state in ('RUNNING', 'QUARANTINED')),
    leader_term bigint not null default 0,
    trouble     text
) with (fillfactor = 50);

create table zone_soft (
    zone  text primary key,
    epoch bigint not null,
    batch bigint not null,
    bytes bytea not null
) with (fillfactor = 50);
