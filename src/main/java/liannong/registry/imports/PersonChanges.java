package liannong.registry.imports;

import static liannong.registry.templates.PersonColumns.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liannong.base.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a row would change on a card, and what it must not: an empty cell changes nothing. */
@Component
class PersonChanges {

    static final String HEALTH = "health";
    static final String PHONE = "phone";

    private final FieldCipher cipher;

    PersonChanges(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** A number, an account, a status: they are changed by a request with a document and a second person only. */
    Optional<RowProblem> sensitive(MetPerson met) {
        if (met.identityIndex() != null && !Arrays.equals(met.identityIndex(), met.identityIndexNow())) {
            return Optional.of(RowProblem.of(IDENTITY, ImportReason.ROW_SENSITIVE_IDENTITY));
        }
        if (met.accountIndex() != null && !Arrays.equals(met.accountIndex(), met.accountIndexNow())) {
            return Optional.of(RowProblem.of(ACCOUNT, ImportReason.ROW_SENSITIVE_ACCOUNT));
        }
        boolean otherStatus = met.status() != null
                && (!met.status().equals(met.statusNow()) || !Objects.equals(met.detail(), met.detailNow()));
        if (otherStatus || (met.since() != null && !met.since().equals(met.sinceNow()))) {
            return Optional.of(RowProblem.of(STATUS, ImportReason.ROW_SENSITIVE_STATUS));
        }
        return Optional.empty();
    }

    List<FieldChange> of(MetPerson met) {
        List<FieldChange> changes = new ArrayList<>();
        clear(changes, "name", met.nameNow(), met.name(), false);
        clear(changes, "sex", met.sexNow(), met.sex(), false);
        clear(changes, "born-on", met.bornOnNow(), met.bornOn(), false);
        clear(changes, "nation", met.nationNow(), met.nation(), false);
        clear(changes, "education", met.educationNow(), met.education(), false);
        clear(changes, "schooling", met.schoolingNow(), met.schooling(), false);
        clear(changes, "labour", met.labourNow(), met.labour(), false);
        clear(changes, "works-away", met.worksAwayNow(), met.worksAway(), false);
        sealed(changes, HEALTH, "person.health", met.healthNow(), met.healthEnc(), false);
        sealed(changes, PHONE, "person.phone", met.phoneNow(), met.phoneEnc(), false);
        if (met.isHead()) household(changes, met);
        return changes;
    }

    /** A change as the card's record keeps it. */
    FieldChange recorded(String field, byte @Nullable [] before, byte @Nullable [] after, boolean ofHousehold) {
        boolean hidden = CardField.of(field).map(each -> each.sealedAs != null).orElse(true);
        return new FieldChange(field, opened(before), opened(after), hidden, ofHousehold);
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(CardReverts.RECORD, sealed);
    }

    private void household(List<FieldChange> changes, MetPerson met) {
        clear(changes, "group", met.groupNoNow(), met.groupNo(), true);
        clear(changes, "attribute", met.attributeNow(), met.attribute(), true);
        sealed(changes, "main-cause", "household.main_cause", met.mainCauseNow(), met.mainCauseEnc(), true);
        sealed(changes, "other-cause-1", "household.other_cause", met.otherCause1Now(), met.otherCause1Enc(), true);
        sealed(changes, "other-cause-2", "household.other_cause", met.otherCause2Now(), met.otherCause2Enc(), true);
    }

    private static void clear(
            List<FieldChange> changes,
            String field,
            @Nullable Object now,
            @Nullable Object typed,
            boolean ofHousehold) {
        if (typed == null || typed.equals(now)) return;
        changes.add(new FieldChange(field, now == null ? null : now.toString(), typed.toString(), false, ofHousehold));
    }

    private void sealed(
            List<FieldChange> changes,
            String field,
            String sealedAs,
            byte @Nullable [] now,
            byte @Nullable [] typed,
            boolean ofHousehold) {
        if (typed == null) return;
        String before = now == null ? null : cipher.open(sealedAs, now);
        String after = cipher.open(sealedAs, typed);
        if (!after.equals(before)) changes.add(new FieldChange(field, before, after, true, ofHousehold));
    }
}
