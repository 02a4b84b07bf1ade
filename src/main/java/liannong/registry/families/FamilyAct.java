package liannong.registry.families;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liannong.registry.FamilyEventKind;
import liannong.registry.Relation;
import org.jspecify.annotations.Nullable;

/** An act of family life as it is entered. Relations that are not given follow from those before. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FamilyAct.Birth.class, name = "BIRTH"),
    @JsonSubTypes.Type(value = FamilyAct.MarriageIn.class, name = "MARRIAGE_IN"),
    @JsonSubTypes.Type(value = FamilyAct.MarriageOut.class, name = "MARRIAGE_OUT"),
    @JsonSubTypes.Type(value = FamilyAct.Split.class, name = "SPLIT"),
    @JsonSubTypes.Type(value = FamilyAct.Merge.class, name = "MERGE"),
    @JsonSubTypes.Type(value = FamilyAct.Death.class, name = "DEATH"),
    @JsonSubTypes.Type(value = FamilyAct.ChangeOfHead.class, name = "CHANGE_OF_HEAD"),
    @JsonSubTypes.Type(value = FamilyAct.Move.class, name = "MOVE")
})
public sealed interface FamilyAct {

    /**
     * What every act has.
     *
     * @param commandId made when the form opens: the same twice is one act
     * @param document the name and number of the evidence
     * @param documentId the evidence itself, where it was attached
     */
    record Entry(
            UUID commandId,
            long householdId,
            LocalDate on,
            String document,
            @Nullable Long documentId) {}

    Entry entry();

    @JsonIgnore
    FamilyEventKind kind();

    record Birth(Entry entry, NewPerson child, Relation relation) implements FamilyAct {
        @Override
        public FamilyEventKind kind() {
            return FamilyEventKind.BIRTH;
        }
    }

    /**
     * Somebody marries into the household.
     *
     * @param personId from another household of the county, or null with a {@code newcomer}
     * @param headThere who becomes head of the household left, when its head leaves it
     */
    record MarriageIn(
            Entry entry,
            @Nullable Long personId,
            @Nullable NewPerson newcomer,
            Relation relation,
            @Nullable Long headThere)
            implements FamilyAct {
        @Override
        public FamilyEventKind kind() {
            return FamilyEventKind.MARRIAGE_IN;
        }
    }

    /** Somebody of the household marries into another one, or out of the county ({@code toHouseholdId} null). */
    record MarriageOut(
            Entry entry,
            long personId,
            @Nullable Long toHouseholdId,
            @Nullable Relation relation,
            @Nullable Long newHeadId)
            implements FamilyAct {
        @Override
        public FamilyEventKind kind() {
            return FamilyEventKind.MARRIAGE_OUT;
        }
    }

    /**
     * Some of the household form one of their own.
     *
     * @param personIds who leaves, with {@code headId} among them
     * @param headWhoStays who becomes head of those who stay, when their head leaves
     * @param parcelIds the parcels they take with them
     */
    record Split(
            Entry entry,
            List<Long> personIds,
            long headId,
            Map<Long, Relation> relations,
            @Nullable Long headWhoStays,
            String divisionCode,
            int groupNo,
            List<Long> parcelIds)
            implements FamilyAct {
        @Override
        public FamilyEventKind kind() {
            return FamilyEventKind.SPLIT;
        }
    }

    /** Everybody of the household joins another one; the household ends. */
    record Merge(Entry entry, long intoHouseholdId, Map<Long, Relation> relations) implements FamilyAct {
        @Override
        public FamilyEventKind kind() {
            return FamilyEventKind.MERGE;
        }
    }

    /** Somebody died on that day; who was the last one ends the household. */
    record Death(Entry entry, long personId, @Nullable Long newHeadId) implements FamilyAct {
        @Override
        public FamilyEventKind kind() {
            return FamilyEventKind.DEATH;
        }
    }

    record ChangeOfHead(Entry entry, long newHeadId, Map<Long, Relation> relations) implements FamilyAct {
        @Override
        public FamilyEventKind kind() {
            return FamilyEventKind.CHANGE_OF_HEAD;
        }
    }

    /** The whole household moves to another village or group. */
    record Move(Entry entry, String divisionCode, int groupNo) implements FamilyAct {
        @Override
        public FamilyEventKind kind() {
            return FamilyEventKind.MOVE;
        }
    }
}
