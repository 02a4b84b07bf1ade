-- What the members decide about shares rests on a resolution of a sealed meeting of their own cooperative.
alter table share_movements add foreign key (resolution_id, cooperative_id) references resolutions (id, cooperative_id);
alter table share_terms
    alter resolution_id set not null,
    add foreign key (resolution_id, cooperative_id) references resolutions (id, cooperative_id);
alter table valuations
    add foreign key (resolution_id, cooperative_id) references resolutions (id, cooperative_id),
    add check ((method = 'MEETING') = (resolution_id is not null));
alter table fiscal_projects add foreign key (resolution_id, cooperative_id) references resolutions (id, cooperative_id);
alter table income_rights
    add foreign key (resolution_id, cooperative_id) references resolutions (id, cooperative_id),
    add foreign key (end_resolution_id, cooperative_id) references resolutions (id, cooperative_id);
alter table departures
    add foreign key (resolution_id, cooperative_id) references resolutions (id, cooperative_id),
    add check ((reason = 'EXPELLED') = (resolution_id is not null)); -- COOP art 26
alter table dissolutions add foreign key (resolution_id, cooperative_id) references resolutions (id, cooperative_id);
