-- What was decided before there were seals has none and stays as it is; whatever is decided from now on has one.
alter table ${schema}.approval_decision
    add constraint approval_decision_sealed check (seal is not null) not valid;
