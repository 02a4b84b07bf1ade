package liannong.registry.organisations;

import liannong.base.Refused;
import liannong.registry.villages.Village;
import liannong.registry.villages.Villages;
import org.springframework.stereotype.Component;

/** Where an organisation or a base may stand. */
@Component
class Places {

    private final Villages villages;

    Places(Villages villages) {
        this.villages = villages;
    }

    /**
     * The place is a village in force, and the user's.
     *
     * @param what whose place it is, for the sentence
     */
    void mine(String code, String what) {
        Village village =
                villages.find(code).orElseThrow(() -> new Refused(OrganisationReason.ORGANISATION_PLACE_UNUSABLE));
        if (!villages.isMine(village)) throw new Refused(OrganisationReason.ORGANISATION_OF_ANOTHER_PLACE, what);
    }
}
