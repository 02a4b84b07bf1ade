-- The register of a day is read member by member, each by one walk along one index, and the table is not looked at: what
-- the policies ask of a row (cooperative, division, household) is in the index too. Without these three no index was ever
-- enough for whom row-level security binds, which is everybody but the owner.
drop index share_movements_by_member;
create index share_movements_by_member on share_movements (member_id, share_class, effective_on)
    include (amount_fen, unpaid_fen, area_hundredths, recorded_at, cooperative_id, division_code, household_id);
-- So the other one only finds.
drop index share_movements_by_cooperative;
create index share_movements_by_cooperative on share_movements (county_code, cooperative_id, effective_on);
