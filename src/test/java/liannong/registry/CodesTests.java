package liannong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import liannong.base.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTests {

    @Test
    void theSampleOfTheCreditCodeStandardFits() {
        CreditCode code = CreditCode.parse(" ９１３５０１００m000100y43 ");
        assertThat(code.code()).isEqualTo("91350100M000100Y43");
        assertThat(code.checkDigitFits()).isTrue();
        assertThat(code.registrar()).isEqualTo("350100");
        assertThat(code).hasToString("91350100M000100Y43");
    }

    @Test
    void aCheckDigitThatDoesNotFitIsAWarningOnly() {
        assertThat(CreditCode.parse("91350100M000100Y44").checkDigitFits()).isFalse();
        assertThat(CreditCode.parse("913501000000000000").checkDigitFits()).isFalse();
        assertThat(CreditCode.parse("000000000000000000").checkDigitFits()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "91, ENTERPRISE", "92, HOUSEHOLD_BUSINESS", "93, COOPERATIVE", "N1, GROUP_COLLECTIVE",
        "N2, VILLAGE_COLLECTIVE", "N3, TOWNSHIP_COLLECTIVE", "11, PUBLIC_ADMINISTRATION", "12, INSTITUTION",
        "51, SOCIAL_ORGANISATION", "52, SOCIAL_ORGANISATION", "13, OTHER", "A1, OTHER"
    })
    void theFirstTwoCharactersSayWhatItIs(String prefix, CreditCode.Kind kind) {
        assertThat(CreditCode.parse(prefix + "36078199999999X0").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "O", "S", "V", "Z", "-", "é"})
    void aCreditCodeHasNoSuchCharacter(String character) {
        refuses(IdentifierReason.CREDIT_CODE_CHARACTERS, () -> CreditCode.parse("9136078199999999X" + character));
    }

    @Test
    void aCreditCodeHasEighteenCharacters() {
        refuses(IdentifierReason.CREDIT_CODE_LENGTH, () -> CreditCode.parse("9136078199999999X"));
        refuses(IdentifierReason.CREDIT_CODE_LENGTH, () -> CreditCode.parse("9136078199999999X00"));
    }

    @Test
    void aDivisionLiesWithinItsCountyAndTownship() {
        DivisionCode village = DivisionCode.parse("３６０７８１ 100200");
        assertThat(village.county()).isEqualTo("360781");
        assertThat(village.township()).isEqualTo("360781100");
        assertThat(village.isVillage()).isTrue();
        assertThat(DivisionCode.parse("360781100000").isVillage()).isFalse();
        assertThat(village.within("360781100")).isTrue();
        assertThat(village.within("360781101")).isFalse();
        assertThat(village).hasToString("360781100200");
        refuses(IdentifierReason.DIVISION_CODE_FORM, () -> DivisionCode.parse("36078110020"));
        refuses(IdentifierReason.DIVISION_CODE_FORM, () -> DivisionCode.parse("36078110020X"));
    }

    @Test
    void aParcelKeepsTheVillageOfItsRegistration() {
        ParcelCode parcel = ParcelCode.parse("3607812002010300045");
        assertThat(parcel.village()).isEqualTo(new DivisionCode("360781200201"));
        assertThat(parcel.issuer()).isEqualTo("36078120020103");
        assertThat(parcel.last5()).isEqualTo("00045");
        assertThat(parcel).hasToString("3607812002010300045");
        refuses(IdentifierReason.PARCEL_CODE_FORM, () -> ParcelCode.parse("360781200201030004"));
        refuses(IdentifierReason.PARCEL_CODE_FORM, () -> ParcelCode.parse("360781200201030004J"));
    }

    @Test
    void aContractIsNumberedByItsFamily() {
        ContractNo contract = ContractNo.parse("360781200201030012j");
        assertThat(contract.number()).isEqualTo("360781200201030012J");
        assertThat(contract.issuer()).isEqualTo("36078120020103");
        assertThat(contract.village()).isEqualTo(new DivisionCode("360781200201"));
        assertThat(contract.family()).isEqualTo("0012");
        assertThat(ContractNo.parse("360781200201030012Q")).hasToString("360781200201030012Q");
        refuses(IdentifierReason.CONTRACT_NO_FORM, () -> ContractNo.parse("360781200201030012"));
        refuses(IdentifierReason.CONTRACT_NO_FORM, () -> ContractNo.parse("360781200201030012K"));
        refuses(IdentifierReason.CONTRACT_NO_FORM, () -> ContractNo.parse("60781200201030012J"));
    }

    private static void refuses(IdentifierReason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
