-- Which later schemas an earlier program may go on with. A migration that does no harm to programs that do not know it adds
-- its own version and the newest schema that these must know: insert into schema_promise values ('011', '010'). Without its
-- row a program that does not know the schema refuses to start.
create table schema_promise (
    schema text primary key,
    knows  text not null
);
