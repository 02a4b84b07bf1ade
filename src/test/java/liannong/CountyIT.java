package liannong;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** The bureau begins its day with the county as a whole, and finds a cooperative in it. */
class CountyIT extends DemonstrationIT {

    @Test
    void theBureausFirstPageShowsTheCounty() {
        visitor.as("nongye", SECRET, page -> {
            assertThat(page.getByText("20,179").first()).isVisible();
            assertThat(page.getByText("743").first()).isVisible();
            visitor.look(page, "14-county");
            visitor.open(page, "/cooperatives?q=六和");
            assertThat(page.getByText("瑞金市六和脐橙专业合作社")).isVisible();
            visitor.look(page, "15-cooperatives");
        });
    }
}
