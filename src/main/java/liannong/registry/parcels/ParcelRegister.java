package liannong.registry.parcels;

import static liannong.registry.parcels.ParcelReason.PARCEL_CHANGED_MEANWHILE;
import static liannong.registry.parcels.ParcelReason.PARCEL_CODE_TAKEN;
import static liannong.registry.parcels.ParcelReason.PARCEL_END_OUTSIDE_TERM;
import static liannong.registry.parcels.ParcelReason.PARCEL_RIGHT_ENDED;
import static liannong.registry.parcels.ParcelReason.PARCEL_STILL_USED;
import static liannong.registry.parcels.ParcelReason.PARCEL_TERM_WITHOUT_USE;
import static liannong.registry.parcels.ParcelReason.PARCEL_UNKNOWN;

import java.time.LocalDate;
import java.util.Optional;
import liannong.access.SystemUser;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.registry.parcels.NewParcel.ParcelDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters parcels, corrects what stands about them, and ends rights before their term. */
@Service
@Transactional
@PreAuthorize(Parcels.WRITERS)
public class ParcelRegister {

    private final JdbcClient jdbc;
    private final Parcels parcels;
    private final ParcelHolders holders;
    private final ParcelChecks checks;
    private final ParcelChanges changes;

    ParcelRegister(
            JdbcClient jdbc, Parcels parcels, ParcelHolders holders, ParcelChecks checks, ParcelChanges changes) {
        this.jdbc = jdbc;
        this.parcels = parcels;
        this.holders = holders;
        this.checks = checks;
        this.changes = changes;
    }

    /**
     * Enters a parcel and its holder. Areas are 0.01 mu. A term that is not the usual one (LAND art 21) is a finding of
     * {@link ParcelFindings}, not a refusal.
     *
     * @throws Refused what {@link ParcelChecks} finds wrong, PARCEL_CODE_TAKEN, PARCEL_HOLDER_UNKNOWN
     */
    public long register(NewParcel parcel) {
        checks.details(parcel.details());
        checks.document(parcel.document());
        long id = jdbc.sql("select nextval('parcels_seq')").query(Long.class).single();
        ParcelDetails details = parcel.details();
        try {
            jdbc.sql("""
                            insert into parcels (id, county_code, code, division_code, name, contract_hundredths,
                                measured_hundredths, land_kind, right_kind, right_from, right_to, certificate_no)
                            values (:id, :county, :code, :division, :name, :contract, :measured, :land, :right, :from, :to,
                                :certificate)""")
                    .param("id", id)
                    .param("county", SystemUser.COUNTY)
                    .param("code", parcel.code().code())
                    .param("division", details.divisionCode())
                    .param("name", details.name().strip())
                    .param("contract", details.contract().hundredths())
                    .param("measured", hundredths(details.measured()))
                    .param("land", details.land().name())
                    .param("right", details.right().name())
                    .param("from", details.rightFrom())
                    .param("to", details.rightTo())
                    .param("certificate", number(details))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused(PARCEL_CODE_TAKEN, parcel.code().code());
        }
        holders.begin(id, parcel.householdId(), parcel.organisationId(), details.rightFrom(), parcel.document());
        return id;
    }

    /**
     * Corrects an entry; the code stays. What it was and the evidence go on record.
     *
     * @param version of the entry that was read
     * @throws Refused what {@link ParcelChecks} finds wrong, PARCEL_UNKNOWN, PARCEL_CHANGED_MEANWHILE,
     *     PARCEL_RIGHT_ENDED, PARCEL_TERM_WITHOUT_USE when a use would lie outside the new term
     */
    public void change(long id, int version, ParcelDetails details, String document) {
        checks.details(details);
        checks.document(document);
        Parcel before = locked(id, version);
        boolean termMoves = !before.rightFrom().equals(details.rightFrom())
                || !before.rightTo().equals(details.rightTo());
        if (termMoves && before.endedOn() != null) throw new Refused(PARCEL_RIGHT_ENDED, before.endedOn());
        if (termMoves)
            requireUsesWithin(id, details.rightFrom(), details.rightTo().plusDays(1));
        jdbc.sql("""
                        update parcels set division_code = :division, name = :name, contract_hundredths = :contract,
                            measured_hundredths = :measured, land_kind = :land, right_kind = :right, right_from = :from,
                            right_to = :to, certificate_no = :certificate, version = version + 1 where id = :id""")
                .param("id", id)
                .param("division", details.divisionCode())
                .param("name", details.name().strip())
                .param("contract", details.contract().hundredths())
                .param("measured", hundredths(details.measured()))
                .param("land", details.land().name())
                .param("right", details.right().name())
                .param("from", details.rightFrom())
                .param("to", details.rightTo())
                .param("certificate", number(details))
                .update();
        changes.record(before, details, document.strip());
    }

    /**
     * The right ends before its term, as when it is given back or the land is taken (LAND arts 17, 27–31). Its holder's
     * time ends with it, and so does his own use; what others use must have ended before.
     *
     * @param on the first day without the right
     * @throws Refused PARCEL_UNKNOWN, PARCEL_CHANGED_MEANWHILE, PARCEL_DOCUMENT_MISSING, PARCEL_RIGHT_ENDED,
     *     PARCEL_END_OUTSIDE_TERM, PARCEL_STILL_USED with who uses it and the last day
     */
    public void endRight(long id, int version, LocalDate on, String reason) {
        checks.document(reason);
        Parcel before = locked(id, version);
        if (before.endedOn() != null) throw new Refused(PARCEL_RIGHT_ENDED, before.endedOn());
        if (!on.isAfter(before.rightFrom()) || on.isAfter(before.rightTo())) {
            throw new Refused(PARCEL_END_OUTSIDE_TERM, before.rightFrom(), before.rightTo());
        }
        holders.end(id, on, reason.strip());
        firstUseAfter(id, on).ifPresent(use -> {
            throw new Refused(PARCEL_STILL_USED, use.userName(), use.lastDay());
        });
        jdbc.sql("update parcels set ended_on = :on, end_reason = :reason, version = version + 1 where id = :id")
                .param("id", id)
                .param("on", on)
                .param("reason", reason.strip())
                .update();
    }

    private Parcel locked(long id, int version) {
        int found = jdbc.sql("select version from parcels where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Refused(PARCEL_UNKNOWN));
        if (found != version) throw new Refused(PARCEL_CHANGED_MEANWHILE);
        return parcels.find(id).orElseThrow(() -> new Refused(PARCEL_UNKNOWN));
    }

    private void requireUsesWithin(long id, LocalDate from, LocalDate until) {
        jdbc.sql(UseRow.SELECT + """
                         where u.parcel_id = :parcel and u.valid_from < u.valid_to
                           and (u.valid_from < :from or u.valid_to > :until) order by u.valid_to desc limit 1""")
                .param("parcel", id)
                .param("from", from)
                .param("until", until)
                .query(UseRow.class)
                .optional()
                .ifPresent(use -> {
                    throw new Refused(PARCEL_TERM_WITHOUT_USE, use.userName(), use.validFrom(), use.lastDay());
                });
    }

    private Optional<UseRow> firstUseAfter(long id, LocalDate on) {
        return jdbc.sql(UseRow.SELECT + """
                         where u.parcel_id = :parcel and u.valid_from < u.valid_to and u.valid_to > :on
                        order by u.valid_from limit 1""")
                .param("parcel", id)
                .param("on", on)
                .query(UseRow.class)
                .optional();
    }

    private static @Nullable String number(ParcelDetails details) {
        return details.certificateNo() == null ? null : details.certificateNo().number();
    }

    private static @Nullable Long hundredths(@Nullable Mu area) {
        return area == null ? null : area.hundredths();
    }
}
