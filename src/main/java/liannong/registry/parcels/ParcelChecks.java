package liannong.registry.parcels;

import static liannong.registry.parcels.ParcelReason.PARCEL_AREA_OUT_OF_RANGE;
import static liannong.registry.parcels.ParcelReason.PARCEL_DOCUMENT_MISSING;
import static liannong.registry.parcels.ParcelReason.PARCEL_NAME_MISSING;
import static liannong.registry.parcels.ParcelReason.PARCEL_TERM_BACKWARDS;
import static liannong.registry.parcels.ParcelReason.PARCEL_VILLAGE_NOT_YOURS;
import static liannong.registry.parcels.ParcelReason.PARCEL_VILLAGE_UNKNOWN;

import liannong.base.Mu;
import liannong.base.Refused;
import liannong.registry.parcels.NewParcel.ParcelDetails;
import liannong.registry.villages.Village;
import liannong.registry.villages.Villages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an entry must be before it reaches the register; the database says the same. */
@Component
class ParcelChecks {

    static final int LONGEST_NAME = 40;
    static final int LONGEST_DOCUMENT = 120;

    /** 1,000,000 mu: more than all the arable land of a county. */
    private static final Mu LARGEST = new Mu(100_000_000);

    private final Villages villages;

    ParcelChecks(Villages villages) {
        this.villages = villages;
    }

    void document(String document) {
        int length = document.strip().length();
        if (length < 2 || length > LONGEST_DOCUMENT) throw new Refused(PARCEL_DOCUMENT_MISSING, LONGEST_DOCUMENT);
    }

    void details(ParcelDetails details) {
        int name = details.name().strip().length();
        if (name < 1 || name > LONGEST_NAME) throw new Refused(PARCEL_NAME_MISSING, LONGEST_NAME);
        area(details.contract());
        area(details.measured());
        if (!details.rightFrom().isBefore(details.rightTo())) throw new Refused(PARCEL_TERM_BACKWARDS);
        village(details.divisionCode());
    }

    private void area(@Nullable Mu area) {
        if (area == null) return;
        if (area.hundredths() <= 0 || area.hundredths() > LARGEST.hundredths()) {
            throw new Refused(PARCEL_AREA_OUT_OF_RANGE, LARGEST);
        }
    }

    private void village(String code) {
        Village village = villages.find(code).orElseThrow(() -> new Refused(PARCEL_VILLAGE_UNKNOWN));
        if (!villages.isMine(village)) throw new Refused(PARCEL_VILLAGE_NOT_YOURS);
    }
}
