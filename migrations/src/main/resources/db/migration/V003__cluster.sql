-- What nodes tell of each other, and the one row by which one of them leads.

alter table cluster_node rename column address to member;
alter table cluster_node
    add column telnet  integer not null default 0,
    add column web     integer not null default 0,
    add column cluster text    not null default 'jventure',
    add column process text    not null default '';

create table cluster_leader (
    id          integer primary key default 1 check (id = 1),
    term        bigint not null,
    holder      text,
    incarnation bigint not null,
    beat        bigint not null
) with (fillfactor = 50);
insert into cluster_leader (term, holder, incarnation, beat) values (0, null, 0, 0);

-- A zone gets its row before it gets an owner.
alter table zone_owner alter column node drop not null;
alter table zone_owner alter column incarnation set default 0;
alter table zone_owner alter column epoch set default 0;
alter table zone_owner alter column state set default 'RUNNING';

-- Which world this is: nodes of two databases never take each other for members, however their clusters are named.
create table world_identity (
    id    integer primary key default 1 check (id = 1),
    value uuid not null default gen_random_uuid()
);
insert into world_identity default values;
