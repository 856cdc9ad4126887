-- Browser sessions, as spring-session-jdbc 4 expects them, so that any node may serve any browser.

create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- What staff did. Rows are added only.

create table audit_entry (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default now(),
    actor   uuid not null references account (id),
    address text not null,
    action  text not null,
    subject text not null
);
create index on audit_entry (at);
create index on audit_entry (actor);
