package liannong.shares.exchange;

import static liannong.shares.exchange.RegisterFileReason.REGISTER_FILE_FORMAT;
import static liannong.shares.exchange.RegisterFileReason.REGISTER_FILE_VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.base.json.StrictJson;
import liannong.base.json.StrictJson.Field;
import liannong.base.json.StrictJson.Values;
import liannong.shares.ShareClass;

/** The fields of everything in the file that is no transaction. */
final class HeadFields {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_NO = 12;
    static final String COUNTRY = "CN";

    static final Field<String> FORMAT = new Field<>("format", HeadFields::format);
    static final Field<Integer> VERSION = new Field<>("version", HeadFields::version);
    static final Field<String> MODEL = new Field<>("modelled_on", FileValues.text(LONGEST_NAME));
    static final Field<LocalDate> AS_OF = new Field<>("as_of", FileValues::day);
    static final Field<Instant> GENERATED_AT = new Field<>("generated_at", FileValues::moment);
    static final Field<String> GENERATED_BY = new Field<>("generated_by", FileValues.text(LONGEST_NAME));

    static final Field<String> ID = new Field<>("id", FileValues.text(TransactionFields.LONGEST_ID));

    static final Field<String> LEGAL_NAME = new Field<>("legal_name", FileValues.text(LONGEST_NAME));
    static final Field<LocalDate> FORMATION = new Field<>("formation_date", FileValues::day);
    static final Field<String> FORMED_IN = new Field<>("country_of_formation", FileValues.fixed(COUNTRY));
    static final Field<List<String>> TAX_IDS =
            new Field<>("tax_ids", json -> json.list(1, HeadFields::taxId), List.of());
    static final List<Field<?>> ISSUER = List.of(ID, type("ISSUER"), LEGAL_NAME, FORMATION, FORMED_IN, TAX_IDS);

    static final Field<String> TAX_ID = new Field<>("tax_id", FileValues.text(18));
    static final Field<String> TAX_COUNTRY = new Field<>("country", FileValues.fixed(COUNTRY));

    static final Field<String> NAME =
            new Field<>("name", json -> json.object(List.of(LEGAL_NAME)).get(LEGAL_NAME));
    static final Field<HolderType> HOLDER_TYPE = new Field<>("stakeholder_type", json -> json.choice(HolderType.class));
    static final Field<String> NO = new Field<>("issuer_assigned_id", FileValues.text(LONGEST_NO));
    static final Field<MemberKind> MEMBER_KIND = new Field<>("ln_member_kind", json -> json.choice(MemberKind.class));
    static final Field<LocalDate> JOINED = new Field<>("ln_joined_on", FileValues::day);
    static final Field<Optional<LocalDate>> LEFT =
            new Field<>("ln_left_on", json -> Optional.of(FileValues.day(json)), Optional.empty());
    static final List<Field<?>> STAKEHOLDER =
            List.of(ID, type("STAKEHOLDER"), NAME, HOLDER_TYPE, NO, MEMBER_KIND, JOINED, LEFT);

    static final Field<ShareClass> CLASS_ID = new Field<>("id", json -> json.choice(ShareClass.class));
    static final Field<String> CLASS_NAME = new Field<>("name", FileValues.text(LONGEST_NAME));
    static final Field<ClassType> CLASS_TYPE = new Field<>("class_type", json -> json.choice(ClassType.class));
    static final Field<String> PREFIX = new Field<>("default_id_prefix", FileValues.text(LONGEST_NAME));
    static final Field<String> AUTHORIZED =
            new Field<>("initial_shares_authorized", FileValues.fixed("NOT APPLICABLE"));
    static final Field<String> VOTES = new Field<>("votes_per_share", FileValues.fixed("0"));
    static final Field<String> SENIORITY = new Field<>("seniority", FileValues.text(LONGEST_NO));
    static final List<Field<?>> STOCK_CLASS =
            List.of(CLASS_ID, type("STOCK_CLASS"), CLASS_NAME, CLASS_TYPE, PREFIX, AUTHORIZED, VOTES, SENIORITY);

    enum HolderType {
        INDIVIDUAL,
        INSTITUTION
    }

    enum MemberKind {
        FARMER,
        OTHER_PERSON,
        ORGANISATION;

        HolderType holderType() {
            return this == ORGANISATION ? HolderType.INSTITUTION : HolderType.INDIVIDUAL;
        }
    }

    enum ClassType {
        COMMON,
        PREFERRED
    }

    private HeadFields() {}

    static Field<String> type(String objectType) {
        return new Field<>("object_type", FileValues.fixed(objectType));
    }

    private static String format(StrictJson json) {
        if (!json.text().equals(RegisterFile.FORMAT)) throw json.refused(REGISTER_FILE_FORMAT, RegisterFile.FORMAT);
        return RegisterFile.FORMAT;
    }

    private static int version(StrictJson json) {
        int version = json.integer();
        if (version != RegisterFile.VERSION)
            throw json.refused(
                    REGISTER_FILE_VERSION, Integer.toString(version), Integer.toString(RegisterFile.VERSION));
        return version;
    }

    private static String taxId(StrictJson json) {
        Values values = json.object(List.of(TAX_ID, TAX_COUNTRY));
        return values.get(TAX_ID);
    }
}
