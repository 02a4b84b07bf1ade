-- Funds that a charter takes from the surplus beside the reserve (公益金, 风险金 and the like; not in the law of 2017).
create table charter_funds (
    charter_id bigint not null references charters,
    position integer not null check (position between 1 and 9),
    name text not null check (length(name) between 2 and 20),
    rate numeric(5, 4) not null check (rate > 0 and rate <= 1),
    primary key (charter_id, position),
    unique (charter_id, name)
);
grant select, insert on charter_funds to liannong_app;
