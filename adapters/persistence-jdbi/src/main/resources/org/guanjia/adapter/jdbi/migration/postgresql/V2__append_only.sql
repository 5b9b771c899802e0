create function ${schema}.refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception 'Table % is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;

create trigger journal_append_only before update or delete on ${schema}.journal
    for each row execute function ${schema}.refuse_change();
create trigger journal_never_emptied before truncate on ${schema}.journal
    for each statement execute function ${schema}.refuse_change();
create trigger rulebook_extension_never_deleted before delete on ${schema}.rulebook_extension
    for each row execute function ${schema}.refuse_change();
create trigger rulebook_extension_never_emptied before truncate on ${schema}.rulebook_extension
    for each statement execute function ${schema}.refuse_change();

-- Breaks off a transaction whose commit is on its way already, where a row was not written: the state of the error bears its
-- number.
create function ${schema}.require_written(rows_written bigint, number integer) returns void language plpgsql as
$$
begin
    if rows_written <> 1 then
        raise exception 'Row % of the decision was not written', number
            using errcode = 'GJ' || lpad(number::text, 3, '0');
    end if;
end
$$;
