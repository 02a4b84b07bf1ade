package liannong.shares.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liannong.base.Money;
import liannong.base.papers.Band;
import liannong.base.papers.Flow;
import liannong.base.papers.Ink;
import liannong.base.papers.Leaf;
import liannong.base.papers.Paper;
import liannong.base.papers.PaperFacts;
import liannong.base.papers.PaperFont;
import liannong.base.papers.Type;
import liannong.ui.Fmt;
import liannong.ui.Texts;

/** The member's account as a printed ledger: A4, its head on each leaf, each leaf summed up and carried on. */
final class AccountSheet {

    static final int LEFT = 150;
    static final int RIGHT = Paper.SHORT_SIDE - LEFT;

    private static final int TOP = 190;
    private static final int BOTTOM = Paper.LONG_SIDE - 200;
    private static final Type SMALL = Type.of(80).in(Ink.GREY);
    private static final Type FACT = Type.of(100);

    private final Paper paper;
    private final AccountFacts account;
    private final Locale language;

    private AccountSheet(Paper paper, AccountFacts account, Locale language) {
        this.paper = paper;
        this.account = account;
        this.language = language;
    }

    static byte[] print(PaperFont letters, AccountFacts account, long memberId, Locale language) {
        AccountFacts.Head head = account.head();
        var facts = new PaperFacts(
                Texts.of(language, "paper.account.title", head.name(), Fmt.date(account.asOf())),
                head.cooperative(),
                Texts.of(language, "paper.account"),
                language,
                account.printedAt(),
                memberId);
        try (Paper paper = new Paper(letters, facts)) {
            new AccountSheet(paper, account, language).draw();
            return paper.bytes();
        }
    }

    private void draw() {
        var flow = new Flow(this::leaf, TOP, BOTTOM);
        flow.put(title());
        flow.put(facts());
        new AccountTables(paper, account, language).into(flow);
        foot();
    }

    /** A leaf, with whose account it is on top. */
    private Leaf leaf() {
        Leaf leaf = paper.portrait();
        AccountFacts.Head head = account.head();
        leaf.text(LEFT, 130, SMALL, head.cooperative() + " · " + head.memberNo() + " " + head.name());
        leaf.right(RIGHT, 130, SMALL, text("paper.account.as-of", Fmt.date(account.asOf())));
        leaf.line(LEFT, 146, RIGHT, 146, 30, Ink.HAIR);
        return leaf;
    }

    private Band title() {
        return new Band(130, (leaf, y) -> {
            leaf.text(LEFT, y + 80, Type.of(220).bold().in(Ink.GREEN).spread(20), text("paper.account"));
            leaf.line(LEFT, y + 118, RIGHT, y + 118, 150, Ink.BLACK);
        });
    }

    private Band facts() {
        AccountFacts.Head head = account.head();
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of(text("paper.account.cooperative"), head.cooperative()));
        facts.add(List.of(text("paper.account.credit-code"), head.creditCode()));
        facts.add(List.of(text("paper.account.member"), head.name() + kind(head)));
        facts.add(List.of(text("paper.account.member-no"), head.memberNo()));
        facts.add(List.of(text("paper.account.place"), place(head)));
        if (head.identityLast4() != null) {
            facts.add(List.of(text("paper.account.identity"), Fmt.ending(head.identityLast4(), language)));
        }
        facts.add(List.of(text("paper.account.joined"), Fmt.date(head.joinedOn())));
        if (head.leftOn() != null) facts.add(List.of(text("paper.account.left"), Fmt.date(head.leftOn())));
        int rows = (facts.size() + 1) / 2;
        return new Band(rows * 62 + 30, (leaf, y) -> {
            for (int at = 0; at < facts.size(); at++) {
                int x = at % 2 == 0 ? LEFT : LEFT + 980;
                int line = y + 46 + at / 2 * 62;
                leaf.text(x, line, FACT.in(Ink.GREY), facts.get(at).getFirst());
                leaf.text(
                        x + (at % 2 == 0 ? 230 : 280), line, FACT, facts.get(at).getLast());
            }
        });
    }

    private String kind(AccountFacts.Head head) {
        String kind = head.kind().toLowerCase(Locale.ROOT).replace('_', '-');
        return text("paper.account.kind", text("organisation.member-kind." + kind));
    }

    private String place(AccountFacts.Head head) {
        return head.groupNo() == null ? head.place() : text("shares.group-of", head.place(), head.groupNo());
    }

    private void foot() {
        List<Leaf> leaves = paper.leaves();
        String printed = text("paper.printed", Fmt.moment(account.printedAt()), account.printedBy());
        String total = Fmt.money(new Money(Holding.sum(account.holdings())));
        for (int at = 0; at < leaves.size(); at++) {
            Leaf leaf = leaves.get(at);
            leaf.line(LEFT, 2810, RIGHT, 2810, 30, Ink.HAIR);
            leaf.text(LEFT, 2852, SMALL, printed);
            leaf.centre(Paper.SHORT_SIDE / 2 + 150, 2852, SMALL, text("paper.account.foot", total));
            leaf.right(RIGHT, 2852, SMALL, text("paper.page", String.valueOf(at + 1), String.valueOf(leaves.size())));
            if (!paper.missing().isEmpty()) {
                leaf.text(LEFT, 2896, SMALL, text("paper.substitute", String.join(" ", paper.missing())));
            }
        }
    }

    private String text(String key, Object... facts) {
        return Texts.of(language, key, facts);
    }
}
