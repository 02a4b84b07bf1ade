package liannong.registry.organisations;

import java.time.LocalDate;
import liannong.registry.IdentityNumber;
import liannong.registry.PersonName;

/**
 * A person to become a member, known by the whole identity number and the name.
 *
 * @param farmer whether the person is a farmer in the sense of COOP art 20
 * @param memberNo the number in the roster; who comes back gets another one
 */
public record AdmitPerson(
        long cooperativeId,
        String memberNo,
        boolean farmer,
        PersonName name,
        IdentityNumber identity,
        LocalDate joinedOn,
        Evidence evidence) {}
