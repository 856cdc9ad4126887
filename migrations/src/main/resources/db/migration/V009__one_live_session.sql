-- A character has one live session: the one whose number its row holds. Numbers only rise, one by one, so that none that
-- was superseded is ever live again, whatever writes it.
create function refuse_older_session() returns trigger language plpgsql as $$
begin
    raise exception 'session % of character % can not follow session %', new.session_no, old.id, old.session_no
        using errcode = 'check_violation';
end
$$;

create trigger newest_session_only before update of session_no on character
    for each row when (new.session_no <> old.session_no + 1)
    execute function refuse_older_session();
