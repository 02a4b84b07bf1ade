-- The time that a notice is up has passed: what is measured does not wait for it.
alter table notices disable trigger user;
update notices set opened_on = opened_on - 30, last_day = opened_on - 2, closed_on = opened_on - 1
where closed_on is null and source_kind = 'DIVIDEND_RUN';
alter table notices enable trigger user;
