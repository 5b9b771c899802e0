-- A person is erased, once, or has a new edition with new blind indexes; the key never changes.
create function ${schema}.guard_person() returns trigger language plpgsql as
$$
begin
    if old.erased_at is not null
        or (new.town, new.id) is distinct from (old.town, old.id)
        or (new.erased_at is null and (new.edition <> old.edition + 1
            or (new.master_key, new.wrapped_key) is distinct from (old.master_key, old.wrapped_key)))
        or (new.erased_at is not null and new.edition <> old.edition)
    then
        raise exception 'Table person is append-only but for editions and erasure: change refused'
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger person_guarded before update on ${schema}.person
    for each row execute function ${schema}.guard_person();
create trigger person_never_deleted before delete on ${schema}.person
    for each row execute function ${schema}.refuse_change();
create trigger person_never_emptied before truncate on ${schema}.person
    for each statement execute function ${schema}.refuse_change();
create trigger person_edition_append_only before update or delete on ${schema}.person_edition
    for each row execute function ${schema}.refuse_change();
create trigger person_edition_never_emptied before truncate on ${schema}.person_edition
    for each statement execute function ${schema}.refuse_change();
create trigger personal_text_append_only before update or delete on ${schema}.personal_text
    for each row execute function ${schema}.refuse_change();
create trigger personal_text_never_emptied before truncate on ${schema}.personal_text
    for each statement execute function ${schema}.refuse_change();
create trigger disclosure_append_only before update or delete on ${schema}.disclosure
    for each row execute function ${schema}.refuse_change();
create trigger disclosure_never_emptied before truncate on ${schema}.disclosure
    for each statement execute function ${schema}.refuse_change();
