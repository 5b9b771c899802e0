-- Which file is evidence of which wish; the bytes lie elsewhere, sealed, and are there before the row. The name that somebody
-- gave it is a personal text.
create table ${schema}.attachment (
    town        varchar(9)                  not null,
    id          varchar(26)                 not null,
    name        varchar(36),
    wish        varchar(26)                 not null,
    person      varchar(36)                 not null,
    type        varchar(32)                 not null,
    size_bytes  bigint                      not null,
    hash        varchar(64)                 not null,
    removed     varchar(100)                not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(200)                not null,
    constraint attachment_pk primary key (town, id),
    constraint attachment_town check (length(town) = 9),
    constraint attachment_id check (length(id) = 26),
    constraint attachment_type check (type in ('JPEG', 'PNG', 'PDF', 'OFD', 'DOCX', 'XLSX')),
    constraint attachment_size check (size_bytes >= 1),
    constraint attachment_hash check (length(hash) = 64)
);

create index attachment_of on ${schema}.attachment (town, wish, recorded_at);
