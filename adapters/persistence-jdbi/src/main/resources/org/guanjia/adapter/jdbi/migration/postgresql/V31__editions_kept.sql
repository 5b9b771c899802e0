create trigger edition_never_deleted before delete on ${schema}.edition
    for each row execute function ${schema}.refuse_change();
create trigger edition_never_emptied before truncate on ${schema}.edition
    for each statement execute function ${schema}.refuse_change();
create trigger edition_kept
    before update of town, id, kind, name, first_day, content, sha256, ground, recorded_at, recorded_by
    on ${schema}.edition
    for each row execute function ${schema}.refuse_change();
