package liannong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import liannong.registry.AccountKind;
import liannong.registry.AccountNumber;
import liannong.registry.IdentityNumber;
import liannong.registry.PersonName;
import liannong.registry.PhoneNumber;
import org.junit.jupiter.api.Test;

class DemoNumbersTests {

    @Test
    void inventedNumbersAreNumbersAndNobodys() {
        DemoFamilies families = new DemoFamilies(new SplittableRandom(1));
        List<DemoPerson> people = families.family(200, "ILLNESS", null);
        assertThat(people).allSatisfy(person -> {
            IdentityNumber number = IdentityNumber.parse(person.identity());
            assertThat(number.region()).isEqualTo(DemoNumbers.NOWHERE);
            assertThat(number.born()).isEqualTo(person.born());
            assertThat(number.sex()).hasToString(person.sex());
            assertThat(PersonName.parse(person.name()).name()).isEqualTo(person.name());
        });
    }

    @Test
    void accountsAndPhonesAreReadByTheRegistry() {
        for (long serial = 0; serial < 1000; serial++) {
            AccountNumber.parse(AccountKind.CARD, DemoNumbers.card(serial));
            AccountNumber.parse(AccountKind.PASSBOOK, DemoNumbers.passbook(serial));
            AccountNumber.parse(AccountKind.CORPORATE, DemoNumbers.corporate(serial));
            assertThat(PhoneNumber.parse(DemoNumbers.phone(serial)).isMobile()).isTrue();
        }
    }
}
