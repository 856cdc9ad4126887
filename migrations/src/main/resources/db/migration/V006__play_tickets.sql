-- Tickets for the game in the browser: good once, for half a minute, at any node. Only the hash of a ticket is kept.

create table play_ticket (
    secret_hash bytea not null primary key,
    account     uuid not null references account (id) on delete cascade,
    expires_at  timestamptz not null
);
create index on play_ticket (expires_at);
create index on play_ticket (account);
