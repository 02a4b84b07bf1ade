package liannong.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import liannong.base.QrCode;
import liannong.ui.Demonstration;
import liannong.ui.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The public pages of the notices: anybody reads them, nobody signs in, no session is made. */
@Controller
class NoticePages {

    /** A name or a village is not longer. */
    static final int LONGEST_TEXT = 40;

    private static final Duration KEPT_BY_CACHES = Duration.ofSeconds(60);

    private final NoticeBoard board;
    private final ObjectProvider<Demonstration> demonstration;
    private final PublicAddress address;

    NoticePages(NoticeBoard board, ObjectProvider<Demonstration> demonstration, PublicAddress address) {
        this.board = board;
        this.demonstration = demonstration;
        this.address = address;
    }

    @GetMapping("/notices")
    String list(
            @RequestParam(name = "page", defaultValue = "1") String page, Model model, HttpServletResponse response) {
        int pages = pages(board.open(), NoticeBoard.NOTICES_A_PAGE);
        int shown = shown(page, pages);
        model.addAttribute("notices", board.page(shown));
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("demo", demo());
        cacheable(response);
        return "notices";
    }

    @GetMapping("/notices/{number}")
    String one(
            @PathVariable String number,
            @RequestParam(name = "page", defaultValue = "1") String page,
            @RequestParam(name = "text", defaultValue = "") String text,
            Model model,
            HttpServletResponse response) {
        NoticeBoard.Sheet sheet = board.sheet(number).orElseThrow(NoticePages::missing);
        String wanted = shortened(text);
        int found = board.rowCount(sheet.id(), wanted);
        int pages = pages(found, NoticeBoard.ROWS_A_PAGE);
        int shown = shown(page, pages);
        model.addAttribute("text", wanted);
        model.addAttribute("notice", shown(sheet, board.rows(sheet.id(), wanted, shown), shown, pages));
        model.addAttribute("paper", address.of("notices", sheet.number(), "paper"));
        cacheable(response);
        return "notice";
    }

    /** The same with every row, for the wall of the village; when the list is taken down there is none to print. */
    @GetMapping("/notices/{number}/paper")
    String paper(
            @PathVariable String number,
            @RequestParam(name = "part", defaultValue = "1") String part,
            Model model,
            HttpServletResponse response) {
        NoticeBoard.Sheet sheet =
                board.sheet(number).filter(NoticeBoard.Sheet::open).orElseThrow(NoticePages::missing);
        int parts = pages(sheet.rowCount(), NoticeBoard.ROWS_A_PART);
        int shown = shown(part, parts);
        model.addAttribute("notice", shown(sheet, board.part(sheet.id(), shown), shown, parts));
        cacheable(response);
        return "notice-paper";
    }

    private PublicNotice shown(NoticeBoard.Sheet sheet, List<NoticeBoard.Row> rows, int page, int pages) {
        return PublicNotice.of(sheet, rows, page, pages, QrCode.svg(address.of("notices", sheet.number())), demo());
    }

    private boolean demo() {
        Demonstration known = demonstration.getIfAvailable();
        return known != null && known.active();
    }

    private static void cacheable(HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(KEPT_BY_CACHES).cachePublic().getHeaderValue());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE); // the language
    }

    private static String shortened(String text) {
        String wanted = text.replace('\0', ' ').strip();
        return wanted.length() > LONGEST_TEXT ? wanted.substring(0, LONGEST_TEXT) : wanted;
    }

    private static int pages(int count, int size) {
        return Math.max(1, (count + size - 1) / size);
    }

    /** The page asked for, or the nearest there is. */
    private static int shown(String page, int pages) {
        return page.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(page), 1, pages) : 1;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
