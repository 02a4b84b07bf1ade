package gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.ui.Banner;
import liannong.ui.CheckList;
import liannong.ui.Confirm;
import liannong.ui.Download;
import liannong.ui.EmptyState;
import liannong.ui.Fields;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.Glyph;
import liannong.ui.KeyValues;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StackedBar;
import liannong.ui.StatusTag;
import liannong.ui.Steps;
import liannong.ui.Tell;
import liannong.ui.Waterfall;

@Route("run")
@Menu(title = "盈余分配", order = 210)
@AnonymousAllowed
class RunView extends Div {

    record Line(String id, String name, String village, long jin, Money refund, Money residual, boolean fine) {
        Money total() {
            return refund.plus(residual);
        }
    }

    enum Why implements Reason {
        NEEDS_A_SECOND_PERSON
    }

    RunView() {
        var print = new Button("打印公示表", Glyph.PRINT.icon(), e -> Tell.done("已发送到打印机"));
        var refuse = new Button("拒绝", e -> {
            throw new Refused(Why.NEEDS_A_SECOND_PERSON);
        });
        var broken = new Button("出错", e -> {
            throw new IllegalStateException("gallery");
        });
        add(new PageHead("2025 年度盈余分配")
                .crumb("盈余分配", PartsView.class)
                .here("FP-2025-HC-01")
                .status(StatusTag.running("公示中"))
                .meta("瑞金市禾橙脐橙专业合作社", "股册截至 2025-12-31", "章程第 3 版第 27 至 31 条")
                .actions(print, refuse, broken, new Download("导出方案", "a.csv", "text/csv", () -> new byte[] {65})));
        add(new Steps()
                .step(Steps.State.DONE, "草稿", "03-02 赖会计")
                .step(Steps.State.DONE, "已计算", "03-05 14:20 · 86 人")
                .step(Steps.State.STOP, "公示中", "03-09 至 03-24 · 有异议")
                .step(Steps.State.LATER, "已批准", "03-25 成员大会")
                .step(Steps.State.LATER, "发放中", "预计 03-27")
                .step(Steps.State.LATER, "已完成", "预计 04-03"));
        var handle = new Button("处理异议", e -> Confirm.danger("撤回方案？", "撤回后 86 户重新公示。", "撤回方案", () -> {}));
        handle.addThemeVariants(ButtonVariant.PRIMARY);
        add(Banner.bad(
                        "有 1 条异议没处理完，方案不能批准，钱不会发出去。",
                        "成员 009 钟德明 3 月 17 日提出：11 月 23 日过磅少记 1,200 斤。答复期限 3 月 20 日，还有 2 天。")
                .actions(handle));
        var fall = new Waterfall(
                "可分配盈余 1,008,000.00 元，65% 按交售量返还",
                List.of(
                        bar(Waterfall.Kind.SURPLUS, "本年盈余", "", 126_842_000),
                        bar(Waterfall.Kind.LOSS, "弥补亏损", "以前年度", 14_842_000),
                        bar(Waterfall.Kind.RESERVE, "提取公积金", "提 10%", 11_200_000),
                        bar(Waterfall.Kind.DISTRIBUTABLE, "可分配盈余", "", 100_800_000),
                        bar(Waterfall.Kind.REFUND, "盈余返还", "占 65%，按交售量", 65_520_000),
                        bar(Waterfall.Kind.RESIDUAL, "剩余盈余", "占 35%，按份额", 35_280_000)),
                new Waterfall.Floor("60% 底线", new Money(60_480_000)));
        var two = new Div(
                new Section("可分配盈余 1,008,000.00 元，65% 按交售量返还", fall)
                        .unit(fall.unit())
                        .tools(fall.toggle()),
                new Section(
                                "计算核对",
                                new CheckList()
                                        .passed("返还比例不低于 60%", "65.00%")
                                        .passed("各户合计等于可分配盈余", "差 0.00 元")
                                        .warned("只算成员交售，外人交售已剔除", "1,126,400 斤")
                                        .failed("两人复核：计算、审核不是同一人", "赖会计"),
                                new Figures()
                                        .figure("每斤返还", "0.150", "元")
                                        .figure("每元份额分", "0.120", "元")
                                        .figure("分到的人", "86", "名"))
                        .unit("6 项"));
        two.addClassName("two");
        add(two, new Section("每名成员分多少", ledger()).unit("点金额看怎么算的 · 单位：元").tools(search()));
    }

    private static TextField search() {
        var field = new TextField();
        field.setPlaceholder("姓名、编号");
        field.setAriaLabel("姓名、编号");
        field.setPrefixComponent(Glyph.SEARCH.icon());
        return field;
    }

    private static Waterfall.Bar bar(Waterfall.Kind kind, String label, String note, long fen) {
        return new Waterfall.Bar(kind, label, note, new Money(fen));
    }

    static List<Line> lines() {
        List<String> names = List.of("邓长根", "温招娣", "朱细妹", "邓细妹", "朱木兰", "杨金凤", "钟秀兰", "胡永发", "钟德明");
        return IntStream.range(0, 9)
                .mapToObj(i -> new Line(
                        "00" + (i + 1),
                        names.get(i),
                        "田心村 " + (i % 5 + 1) + " 组",
                        64406 - i * 5111L,
                        new Money(966_090 - i * 71_230L),
                        new Money(496_884 - i * 31_111L),
                        i != 8))
                .toList();
    }

    static Ledger<Line> ledger() {
        var grid = new Ledger<Line>("每名成员分多少");
        grid.text("编号", Line::id);
        var name = grid.name("姓名", Line::name);
        grid.text("村组", Line::village);
        var jin = grid.count("交果（斤）", Line::jin);
        var share = grid.percent("占比", line -> new BigDecimal("0.0147"));
        var refund = grid.money("返还", Line::refund);
        var shares = grid.money("份额", Line::total);
        var part = grid.money("分得", Line::residual);
        var total = grid.amount("合计", Line::total, line -> Tell.done(line.name()));
        var card = grid.text("收款卡", line -> "农商行 " + Fmt.ending("62220000009824", java.util.Locale.CHINA));
        var state = grid.status("情况", RunView::state);
        grid.group("盈余返还（按交售量）", List.of(jin, share, refund));
        grid.group("剩余盈余（按份额）", List.of(shares, part));
        grid.group("", List.of(total, card, state));
        grid.sum(name, "合计 86 名")
                .sum(jin, "4,368,000")
                .sum(refund, new Money(65_520_000))
                .sum(total, new Money(100_800_000));
        grid.narrow(
                line -> new Ledger.Lines(
                        line.name(),
                        line.id() + " · " + line.village(),
                        Ledger.link(line.total(), () -> {}),
                        state(line)),
                "86 名合计 1,008,000.00");
        grid.setAllRowsVisible(true);
        grid.setItems(lines());
        grid.setSelectionMode(com.vaadin.flow.component.grid.Grid.SelectionMode.SINGLE);
        grid.select(lines().get(6));
        return grid;
    }

    private static StatusTag state(Line line) {
        return line.fine() ? StatusTag.ok("无误") : StatusTag.bad("有异议");
    }

    static Div parts() {
        var bar = new StackedBar()
                .part(StackedBar.Fill.PAID, "到账", 1790)
                .part(StackedBar.Fill.WAITING, "等回执", 42)
                .part(StackedBar.Fill.RETURNED, "退票", 4)
                .part(StackedBar.Fill.UNSENT, "没发", 473)
                .sum("1,790 + 42 + 4 + 473 = 2,309");
        var linkage = new StackedBar()
                .part(StackedBar.Fill.TIGHT, "紧密", 6874)
                .part(StackedBar.Fill.SEMI, "半紧密", 5963)
                .part(StackedBar.Fill.LOOSE, "松散", 3214)
                .part(StackedBar.Fill.NOMINAL, "仅名义", 3795)
                .part(StackedBar.Fill.NONE, "无联结", 333);
        var tags = new Div();
        tags.addClassName("flex");
        for (StatusTag.Kind kind : StatusTag.Kind.values()) {
            tags.add(new StatusTag(kind, kind.name()));
        }
        var empty = new Ledger<Line>("空");
        empty.text("编号", Line::id);
        empty.money("金额", Line::total);
        empty.empty(new EmptyState("这个月还没有退票", "退票会在银行回执后出现在这里", new Button("看上个月")));
        var buttons = new Div();
        buttons.addClassName("flex");
        for (ButtonVariant variant :
                List.of(ButtonVariant.PRIMARY, ButtonVariant.TERTIARY, ButtonVariant.ERROR, ButtonVariant.SMALL)) {
            var button = new Button(variant.name());
            button.addThemeVariants(variant);
            buttons.add(button);
        }
        var off = new Button("不能按");
        off.setEnabled(false);
        buttons.add(off);
        var bad = new TextField("浮动分红");
        bad.setInvalid(true);
        bad.setErrorMessage("写清浮动分红怎么算，不能只给固定的钱");
        var money = Fields.money("每户出资");
        money.setHelperText("自有资金，贷款不能入股");
        money.setValue(new BigDecimal("5000"));
        var fields = new Div(
                Fields.date("看哪一天的股册"), money, Fields.area("入股土地"), bad, Fields.file(5, event -> {}, ".csv", ".xml"));
        fields.addClassName("flex");
        return new Div(
                Banner.waiting("等第二人批准", "温理事要在 3 月 20 日前看过。"),
                Banner.info("历史时点，只能看", "2025 年度分红按这一天算。"),
                Banner.ok("六项核对全部通过", ""),
                new Section("进度", bar, linkage),
                new Section("状态", tags),
                new Section("按钮、字段", buttons, fields),
                new Section(
                        "事实",
                        new KeyValues()
                                .fact("户主", "钟秀兰（女，67 岁）")
                                .fact("收款卡", "农商行 尾号 3372")
                                .fact("户名核对", StatusTag.ok("一致"))),
                new Section("空", empty));
    }
}
