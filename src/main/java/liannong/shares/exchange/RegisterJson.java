package liannong.shares.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import liannong.access.CurrentUser;
import liannong.access.Roles;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.base.json.StrictJson.Field;
import liannong.base.json.WrittenJson;
import liannong.schedule.BusinessClock;
import liannong.shares.ShareClass;
import liannong.shares.terms.ClassTerms;
import liannong.shares.terms.ShareTerms;
import liannong.ui.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;

/**
 * The whole register of a cooperative as one JSON document, modelled on the Open Cap Format: every movement as it was
 * entered, so that the register of any day can be derived from it again. Written as it is read, row by row.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ) // members and movements are of one moment
@PreAuthorize(Roles.STAFF)
public class RegisterJson {

    private static final int LOWEST = 10;

    private final RegisterJsonSql sql;
    private final ShareTerms terms;
    private final BusinessClock clock;

    RegisterJson(RegisterJsonSql sql, ShareTerms terms, BusinessClock clock) {
        this.sql = sql;
        this.terms = terms;
        this.clock = clock;
    }

    /** Whether the acting user sees all members of the cooperative: of a part nothing can be derived. */
    public boolean isSeenWhole(long cooperativeId) {
        SignedIn user = CurrentUser.get();
        return user.organisationIds().contains(cooperativeId)
                || (user.division() != null && SystemUser.COUNTY.startsWith(user.division()));
    }

    /**
     * Amounts in yuan and areas in mu, both with two decimals as texts; days and moments as ISO 8601.
     *
     * @param locale of the names of the classes
     * @throws Refused {@code REGISTER_SEEN_IN_PART} for who does not see every member
     */
    public void write(long cooperativeId, Locale locale, OutputStream out) throws IOException {
        if (!isSeenWhole(cooperativeId)) throw new Refused(RegisterFileReason.REGISTER_SEEN_IN_PART);
        WrittenJson.object(out, json -> {
            head(json);
            issuer(json, sql.cooperative(cooperativeId));
            json.writeArrayPropertyStart("stakeholders");
            sql.holders(cooperativeId, holder -> holder(json, holder));
            json.writeEndArray();
            json.writeArrayPropertyStart("stock_classes");
            terms.of(cooperativeId, clock.today()).forEach(each -> stockClass(json, each, locale));
            json.writeEndArray();
            json.writeArrayPropertyStart("transactions");
            var transactions = new TransactionWriter(json);
            sql.movements(cooperativeId, transactions::add);
            transactions.flush();
            json.writeEndArray();
        });
    }

    private void head(JsonGenerator json) {
        text(json, HeadFields.FORMAT, RegisterFile.FORMAT);
        json.writeNumberProperty(HeadFields.VERSION.name(), RegisterFile.VERSION);
        text(json, HeadFields.MODEL, RegisterFile.MODEL);
        text(json, HeadFields.AS_OF, clock.today().toString());
        text(
                json,
                HeadFields.GENERATED_AT,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        text(json, HeadFields.GENERATED_BY, CurrentUser.get().displayName());
    }

    private static void issuer(JsonGenerator json, RegisterJsonSql.Cooperative cooperative) {
        json.writeObjectPropertyStart("issuer");
        text(json, HeadFields.ID, cooperative.creditCode());
        json.writeStringProperty("object_type", "ISSUER");
        text(json, HeadFields.LEGAL_NAME, cooperative.name());
        text(json, HeadFields.FORMATION, cooperative.foundedOn().toString());
        text(json, HeadFields.FORMED_IN, HeadFields.COUNTRY);
        json.writeArrayPropertyStart(HeadFields.TAX_IDS.name());
        json.writeStartObject();
        text(json, HeadFields.TAX_ID, cooperative.creditCode());
        text(json, HeadFields.TAX_COUNTRY, HeadFields.COUNTRY);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void holder(JsonGenerator json, RegisterJsonSql.Holder holder) {
        HeadFields.MemberKind kind = HeadFields.MemberKind.valueOf(holder.kind());
        json.writeRaw('\n');
        json.writeStartObject();
        text(json, HeadFields.ID, RegisterJsonSql.holder(holder.memberNo()));
        json.writeStringProperty("object_type", "STAKEHOLDER");
        json.writeObjectPropertyStart(HeadFields.NAME.name());
        text(json, HeadFields.LEGAL_NAME, holder.name());
        json.writeEndObject();
        text(json, HeadFields.HOLDER_TYPE, kind.holderType().name());
        text(json, HeadFields.NO, holder.memberNo());
        text(json, HeadFields.MEMBER_KIND, kind.name());
        text(json, HeadFields.JOINED, holder.joinedOn().toString());
        if (holder.leftOn() != null) text(json, HeadFields.LEFT, holder.leftOn().toString());
        json.writeEndObject();
    }

    private static void stockClass(JsonGenerator json, ClassTerms decided, Locale locale) {
        ShareClass shareClass = decided.shareClass();
        json.writeRaw('\n');
        json.writeStartObject();
        text(json, HeadFields.CLASS_ID, shareClass.name());
        json.writeStringProperty("object_type", "STOCK_CLASS");
        String name = decided.name().isEmpty() ? Texts.of(locale, "shares.class." + shareClass) : decided.name();
        text(json, HeadFields.CLASS_NAME, name);
        HeadFields.ClassType type =
                shareClass == ShareClass.PREFERRED ? HeadFields.ClassType.PREFERRED : HeadFields.ClassType.COMMON;
        text(json, HeadFields.CLASS_TYPE, type.name());
        text(json, HeadFields.PREFIX, shareClass + "-");
        text(json, HeadFields.AUTHORIZED, "NOT APPLICABLE");
        text(json, HeadFields.VOTES, "0"); // COOP art 22: members vote, not shares
        text(json, HeadFields.SENIORITY, Integer.toString(LOWEST - decided.priority()));
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, Field<?> field, String value) {
        json.writeStringProperty(field.name(), value);
    }
}
