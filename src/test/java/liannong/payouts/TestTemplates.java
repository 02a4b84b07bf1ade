package liannong.payouts;

import java.time.LocalDate;
import java.util.UUID;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.payouts.files.BankTemplate;
import liannong.payouts.files.NewTemplate;
import liannong.payouts.files.StarterTemplate;
import liannong.payouts.files.TemplateBook;
import org.springframework.context.ApplicationContext;

/** Templates of banks for the tests, put in force by two people. */
public final class TestTemplates {

    private TestTemplates() {}

    /** A version in force since long ago. */
    public static long inForce(ApplicationContext context, TestCounty county, BankTemplate template) {
        TemplateBook book = context.getBean(TemplateBook.class);
        String name = "示例" + county.next("bank_templates");
        long version = TestCounty.as(
                county.user(Role.BUREAU_OFFICER, "360781", null, null),
                () -> book.write(
                        new NewTemplate(UUID.randomUUID(), name, LocalDate.of(2000, 1, 1), "示例银行的说明", template)));
        TestCounty.run(county.approver, () -> book.confirm(version));
        return version;
    }

    /** A template chosen for a batch, and the plain text again. */
    public static void chosen(ApplicationContext context, TestCounty county, long batch) {
        BatchFormats formats = context.getBean(BatchFormats.class);
        long version = inForce(context, county, StarterTemplate.DELIMITER.template());
        TestCounty.run(county.bookkeeper, () -> formats.choose(batch, version));
        TestCounty.run(county.bookkeeper, () -> formats.choose(batch, null));
    }
}
