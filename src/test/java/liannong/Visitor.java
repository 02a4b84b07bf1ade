package liannong;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** A person at a real browser: signs in, looks, clicks; every page he stops at is audited and photographed. */
public final class Visitor implements AutoCloseable {

    /** What is still fading in is read too pale by the audit; what turns for ever is not waited for. */
    private static final String STILL = "Promise.allSettled(document.getAnimations()"
            + ".filter(one => Number.isFinite(one.effect.getComputedTiming().endTime)).map(one => one.finished))";

    private static final Path PICTURES = Path.of("target", "walk");
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int A_MINUTE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    public Visitor(String address) {
        this.address = address;
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium here; ./test installs it or says how"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** Signs in as staff on a wide screen, does something, and leaves. */
    public void as(String signInName, String secret, Consumer<Page> what) {
        visit(1440, 900, page -> {
            page.navigate(address + "/login");
            page.locator("#username").fill(signInName);
            page.locator("#password").fill(secret);
            page.locator("#password").press("Enter");
            page.waitForURL(url -> !url.endsWith("/login"));
            what.accept(page);
        });
    }

    /** Signs in with the number on the card and a PIN, on a phone. */
    public void asHousehold(String cardNo, String pin, Consumer<Page> what) {
        visit(390, 844, page -> {
            page.navigate(address + "/login");
            page.locator("#card").fill(cardNo);
            page.locator("#pin").fill(pin);
            page.locator("#pin").press("Enter");
            page.waitForURL(url -> !url.endsWith("/login"));
            what.accept(page);
        });
    }

    /** Looks without signing in. */
    public void asStranger(Consumer<Page> what) {
        visit(1440, 900, what);
    }

    public void open(Page page, String path) {
        page.navigate(address + path);
    }

    /** The page is readable by everybody: no serious finding of the audit; and a picture of it is kept. */
    public void look(Page page, String name) {
        page.waitForLoadState();
        page.evaluate(STILL);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        List<String> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> "serious".equals(rule.getImpact()) || "critical".equals(rule.getImpact()))
                        .map(Visitor::finding)
                        .toList();
        Assertions.assertThat(serious).as("axe on " + name).isEmpty();
    }

    public static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static String finding(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    private void visit(int width, int height, Consumer<Page> what) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setAcceptDownloads(true);
        try (BrowserContext context = browser.newContext(options);
                Page page = context.newPage()) {
            page.setDefaultTimeout(PATIENCE_MILLIS);
            what.accept(page);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Types into a choice and takes the first that it offers. */
    public static void choose(Page page, String label, String typed) {
        Locator field = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        field.fill(typed);
        page.getByRole(AriaRole.OPTION).first().click();
    }

    /** Moves the business date of the demonstration on; all that falls due on the way is done. */
    public static void moveTo(Page page, String day) {
        page.locator("#business-date").click();
        page.getByLabel("调到哪一天").fill(day);
        page.getByLabel("调到哪一天").press("Enter");
        button(page, "往后调").click();
        PlaywrightAssertions.assertThat(page.locator("#business-date"))
                .containsText(day, new LocatorAssertions.ContainsTextOptions().setTimeout(A_MINUTE_MILLIS));
    }

    /** What a file that was fetched says. */
    public static String text(Download file, String charset) {
        try {
            return Files.readString(file.path(), Charset.forName(charset));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
