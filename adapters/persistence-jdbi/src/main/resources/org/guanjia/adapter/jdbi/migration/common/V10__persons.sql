-- Nothing personal stands here plainly. The blind columns are searched across all towns; every other key leads with one.

create table ${schema}.person (
    town        varchar(9)  not null,
    id          varchar(26) not null,
    edition     integer     not null,
    master_key  varchar(64),
    wrapped_key bytea,
    paper_blind bytea,
    name_blind  bytea,
    phone_blind bytea,
    erased_at   timestamp(6) with time zone,
    constraint person_pk primary key (town, id),
    constraint person_town check (length(town) = 9),
    constraint person_id check (length(id) = 26),
    constraint person_edition_number check (edition >= 1),
    constraint person_erased check (
        (erased_at is null and master_key is not null and wrapped_key is not null)
        or (erased_at is not null and master_key is null and wrapped_key is null
            and paper_blind is null and name_blind is null and phone_blind is null))
);

create index person_same_paper on ${schema}.person (paper_blind);
create index person_same_name_and_phone on ${schema}.person (phone_blind, name_blind);

-- The papers of a person's household as they stand now; the person's own is a mark of the person.
create table ${schema}.person_household (
    town        varchar(9)  not null,
    person      varchar(26) not null,
    paper_blind bytea       not null,
    constraint person_household_pk primary key (town, person, paper_blind),
    constraint person_household_of_person foreign key (town, person) references ${schema}.person (town, id)
);

create index person_household_same_paper on ${schema}.person_household (paper_blind);

create table ${schema}.person_edition (
    town        varchar(9)                  not null,
    person      varchar(26)                 not null,
    edition     integer                     not null,
    ciphertext  bytea                       not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(200)                not null,
    constraint person_edition_pk primary key (town, person, edition),
    constraint person_edition_of_person foreign key (town, person) references ${schema}.person (town, id)
);

create table ${schema}.personal_text (
    town       varchar(9)  not null,
    id         varchar(26) not null,
    person     varchar(26) not null,
    ciphertext bytea       not null,
    constraint personal_text_pk primary key (town, id),
    constraint personal_text_id check (length(id) = 26),
    constraint personal_text_of_person foreign key (town, person) references ${schema}.person (town, id)
);

create index personal_text_about on ${schema}.personal_text (town, person, id);

create table ${schema}.disclosure (
    town         varchar(9)                  not null,
    id           varchar(26)                 not null,
    person       varchar(26)                 not null,
    wish         varchar(26)                 not null,
    staff        varchar(200)                not null,
    reason       varchar(32)                 not null,
    note         varchar(400)                not null,
    fields       varchar(200)                not null,
    disclosed_at timestamp(6) with time zone not null,
    constraint disclosure_pk primary key (town, id),
    constraint disclosure_reason check (reason in ('CONTACT', 'VERIFICATION', 'DECISION', 'DELIVERY', 'DUPLICATE_CHECK',
        'CORRECTION', 'COMPLAINT', 'AUDIT')),
    constraint disclosure_of_person foreign key (town, person) references ${schema}.person (town, id)
);

create index disclosure_about on ${schema}.disclosure (town, person, disclosed_at, id);
