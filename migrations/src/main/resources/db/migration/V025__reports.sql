-- What players report to those who run the world: bugs and wrong words. Any node adds to it, and nobody's zone owns a row.
create table report (
    id          uuid primary key,
    number      bigint generated always as identity unique,
    kind        text not null check (kind in ('BUG', 'TYPO')),
    author      uuid not null references character (id),
    room        text not null,
    words       text not null check (length(words) between 1 and 1000),
    reported_at timestamptz not null default now(),
    done        boolean not null default false
);
comment on column report.id is 'given by who reports, so that a report whose answer was lost is not made twice';
comment on column report.number is 'what people call it by';
create index on report (author, number);
create index on report (number) where not done;

-- Whoever does not know of it leaves it alone.
insert into schema_promise values ('025', '010');
