create trigger ${schema}.person_guarded before update, delete on ${schema}.person
    for each row call 'org.guanjia.adapter.jdbi.h2.PersonGuard';
create trigger ${schema}.person_edition_append_only before update, delete on ${schema}.person_edition
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';
create trigger ${schema}.personal_text_append_only before update, delete on ${schema}.personal_text
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';
create trigger ${schema}.disclosure_append_only before update, delete on ${schema}.disclosure
    for each row call 'org.guanjia.adapter.jdbi.h2.AppendOnly';
