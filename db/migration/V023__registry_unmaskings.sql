-- Who looked at what is read by the day and by the person, and only who works for a place may look at all.
create index unmaskings_by_time on unmaskings (at, id);
create index unmaskings_by_user on unmaskings (user_id, at);
create policy officials_look on unmaskings as restrictive for insert to liannong_app with check ((select works_for_a_place()));
