-- What NPCs fight with, where nobody or everybody may fight, and where the dead get up. Owners of zones read all of it when
-- they load one; it is added in an order in which no batch waits for it halfway.
set local lock_timeout = '800ms';
lock table zone_owner in exclusive mode;

-- As JSON, with what is as usual left out; empty for who does not fight.
alter table npc_prototype add column fights text not null default '';

-- Words of what is special about it: peaceful, pvp.
alter table room add column flags jsonb not null default '[]';

-- The key of a room, perhaps of another zone; empty for where what is lost goes.
alter table zone add column graveyard text not null default '';

-- Whoever does not know of it lets nobody fight, as before.
insert into schema_promise values ('021', '010');
