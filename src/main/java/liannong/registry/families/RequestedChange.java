package liannong.registry.families;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sensitive change as it is asked for; what it says is sealed until and after it is decided. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RequestedChange.Identity.class, name = "IDENTITY"),
    @JsonSubTypes.Type(value = RequestedChange.Account.class, name = "ACCOUNT"),
    @JsonSubTypes.Type(value = RequestedChange.Status.class, name = "STATUS"),
    @JsonSubTypes.Type(value = RequestedChange.Head.class, name = "HEAD")
})
public sealed interface RequestedChange {

    @JsonIgnore
    ChangeRequestKind kind();

    /** The person it is about; null where it is about the household. */
    @JsonIgnore
    @Nullable
    Long aboutPersonId();

    /** A person's identity number, given for the first time or corrected. */
    record Identity(long personId, String number) implements RequestedChange {
        @Override
        public ChangeRequestKind kind() {
            return ChangeRequestKind.IDENTITY;
        }

        @Override
        public Long aboutPersonId() {
            return personId;
        }

        @Override
        public String toString() {
            return "Identity[" + personId + "]"; // never the number: this may stand in a log
        }
    }

    /**
     * The account that the household is paid into, from a day on.
     *
     * @param type CARD or PASSBOOK
     */
    record Account(long holderPersonId, String bank, String type, String number, LocalDate from)
            implements RequestedChange {
        @Override
        public ChangeRequestKind kind() {
            return ChangeRequestKind.ACCOUNT;
        }

        @Override
        public @Nullable Long aboutPersonId() {
            return null;
        }

        @Override
        public String toString() {
            return "Account[" + holderPersonId + ", " + bank + "]";
        }
    }

    /** What the household is, from a day on, and why. */
    record Status(String status, @Nullable String detail, LocalDate from, String reason) implements RequestedChange {

        /** What has to be said more exactly of a status: its kind, or whether the policies are enjoyed. */
        public static List<String> detailsOf(@Nullable String status) {
            return switch (status) {
                case "MONITORED" -> List.of("UNSTABLE", "MARGINAL", "SUDDEN");
                case "EXITED" -> List.of("ENJOYING", "STABLE");
                case null, default -> List.of();
            };
        }

        @Override
        public ChangeRequestKind kind() {
            return ChangeRequestKind.STATUS;
        }

        @Override
        public @Nullable Long aboutPersonId() {
            return null;
        }
    }

    /** An act of family life by which a household gets another head. */
    record Head(FamilyAct act) implements RequestedChange {
        @Override
        public ChangeRequestKind kind() {
            return ChangeRequestKind.HEAD;
        }

        @Override
        public @Nullable Long aboutPersonId() {
            return null;
        }
    }
}
