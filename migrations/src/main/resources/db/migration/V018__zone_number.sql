-- The number by which mappers of clients know a zone: it never changes and is no other's, whatever becomes of its rooms.
-- Every batch looks at the zones its characters are in, so this goes to the row of their zone first, as they do.
set local lock_timeout = '800ms';
lock table zone_owner in exclusive mode;
lock table zone in access exclusive mode;

alter table zone add column number integer;

-- What they were known by so far: the lowest number of a room that is there. Earlier programs say so still.
update zone
   set number = first.number
  from (select zone, coalesce(min(number) filter (where not retired), min(number)) as number from room group by zone) as first
 where first.zone = zone.id;
update zone
   set number = other.number
  from (select id, (select coalesce(max(number), 0) from room) + row_number() over (order by id) as number
          from zone where number is null) as other
 where other.id = zone.id;

alter table zone alter column number set not null;
alter table zone alter column number add generated always as identity;
alter table zone add unique (number);
select setval(pg_get_serial_sequence('zone', 'number'), (select coalesce(max(number), 0) + 1 from zone), false);

-- Whoever does not know of it makes zones as before; the database numbers them.
insert into schema_promise values ('018', '010');
