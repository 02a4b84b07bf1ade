package liannong.registry.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A staged row beside the person and the household that it names: what the file says, and what the register does. */
@SuppressWarnings("ArrayRecordComponent") // a row as it comes, never compared
record MetPerson(
        int rowNo,
        String relation,
        String name,
        String sex,
        LocalDate bornOn,
        @Nullable String nation,
        @Nullable String education,
        @Nullable String schooling,
        byte @Nullable [] healthEnc,
        @Nullable String labour,
        @Nullable Boolean worksAway,
        byte @Nullable [] phoneEnc,
        byte @Nullable [] identityIndex,
        @Nullable Integer groupNo,
        @Nullable String attribute,
        byte @Nullable [] mainCauseEnc,
        byte @Nullable [] otherCause1Enc,
        byte @Nullable [] otherCause2Enc,
        @Nullable String status,
        @Nullable String detail,
        @Nullable LocalDate since,
        byte @Nullable [] accountIndex,
        long personId,
        long householdId,
        String nameNow,
        String sexNow,
        LocalDate bornOnNow,
        String nationNow,
        @Nullable String educationNow,
        @Nullable String schoolingNow,
        byte @Nullable [] healthNow,
        @Nullable String labourNow,
        @Nullable Boolean worksAwayNow,
        byte @Nullable [] phoneNow,
        byte @Nullable [] identityIndexNow,
        int groupNoNow,
        @Nullable String attributeNow,
        byte @Nullable [] mainCauseNow,
        byte @Nullable [] otherCause1Now,
        byte @Nullable [] otherCause2Now,
        String statusNow,
        @Nullable String detailNow,
        LocalDate sinceNow,
        byte @Nullable [] accountIndexNow) {

    static final String SQL = """
            select r.row_no, r.relation, r.name, r.sex, r.born_on, r.nation, r.education, r.schooling, r.health_enc,
                   r.labour, r.works_away, r.phone_enc, r.identity_index, r.group_no, r.attribute, r.main_cause_enc,
                   r.other_cause_1_enc as other_cause1_enc, r.other_cause_2_enc as other_cause2_enc, r.status, r.detail, r.since,
                   r.account_index, p.id as person_id, h.id as household_id, p.name as name_now, p.sex as sex_now,
                   p.born_on as born_on_now, p.nation as nation_now, p.education as education_now,
                   p.schooling as schooling_now, p.health_enc as health_now, p.labour as labour_now,
                   p.works_away as works_away_now, p.phone_enc as phone_now, p.identity_index as identity_index_now,
                   h.group_no as group_no_now, h.attribute as attribute_now, h.main_cause_enc as main_cause_now,
                   h.other_cause_1_enc as other_cause1_now, h.other_cause_2_enc as other_cause2_now, h.status as status_now,
                   s.detail as detail_now, h.status_since as since_now, a.number_index as account_index_now
            from import_persons r join persons p on p.id = r.subject_id join households h on h.id = r.household_id
            left join household_statuses s on s.household_id = h.id and s.valid_to = 'infinity'
            left join accounts a on a.household_id = h.id and a.valid_to = 'infinity'
            where r.import_id = :import
            """;

    boolean isHead() {
        return relation.equals("HEAD");
    }
}
