package liannong.dividends;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.base.json.StrictJson;
import liannong.base.json.StrictJson.Field;
import liannong.base.json.StrictJson.Values;
import liannong.base.json.WrittenJson;
import tools.jackson.core.JsonGenerator;

/** The files of {@code ./run distribute}: a plan is read, a distribution is written, both JSON in UTF-8. */
final class PlanJson {

    private static final Field<String> FUND_NAME = new Field<>("name", StrictJson::text);
    private static final Field<BigDecimal> FUND_RATE = new Field<>("rate", StrictJson::decimal);
    private static final List<Field<?>> FUND = List.of(FUND_NAME, FUND_RATE);

    private static final Field<String> ID = new Field<>("id", StrictJson::text);
    private static final Field<Money> CONTRIBUTION = new Field<>("contribution_fen", StrictJson::fen);
    private static final Field<Money> OPENING_RESERVE = new Field<>("opening_reserve_fen", StrictJson::fen);
    private static final Field<BigDecimal> TRADE = new Field<>("trade", StrictJson::decimal);
    private static final Field<Money> FISCAL_HELD = new Field<>("fiscal_held_fen", StrictJson::fen, Money.ZERO);
    private static final Field<Money> DONATION_HELD = new Field<>("donation_held_fen", StrictJson::fen, Money.ZERO);
    private static final List<Field<?>> MEMBER =
            List.of(ID, CONTRIBUTION, OPENING_RESERVE, TRADE, FISCAL_HELD, DONATION_HELD);

    private static final Field<Money> SURPLUS = new Field<>("surplus_fen", StrictJson::fen);
    private static final Field<Money> LOSS = new Field<>("loss_to_make_up_fen", StrictJson::fen);
    private static final Field<BigDecimal> RESERVE_RATE = new Field<>("reserve_rate", StrictJson::decimal);
    private static final Field<ReserveKey> RESERVE_KEY =
            new Field<>("reserve_quantified_by", json -> json.choice(ReserveKey.class));
    private static final Field<List<CharterFund>> CHARTER_FUNDS =
            new Field<>("charter_funds", json -> json.list(PlanRules.MAX_FUNDS, PlanJson::fund), List.of());
    private static final Field<BigDecimal> PATRONAGE_RATE = new Field<>("patronage_rate", StrictJson::decimal);
    private static final Field<ResidualBase> RESIDUAL_BASE =
            new Field<>("residual_base", json -> json.choice(ResidualBase.class));
    private static final Field<Money> FISCAL_FUND = new Field<>("fiscal_fund_fen", StrictJson::fen);
    private static final Field<Money> DONATION_FUND = new Field<>("donation_fund_fen", StrictJson::fen);
    private static final Field<SpecialFundHeads> HEADS = new Field<>(
            "special_fund_heads", json -> json.choice(SpecialFundHeads.class), SpecialFundHeads.DISTRIBUTION);
    private static final Field<List<PlanMember>> MEMBERS =
            new Field<>("members", json -> json.list(PlanRules.MAX_MEMBERS, PlanJson::member));
    private static final List<Field<?>> PLAN = List.of(
            SURPLUS,
            LOSS,
            RESERVE_RATE,
            RESERVE_KEY,
            CHARTER_FUNDS,
            PATRONAGE_RATE,
            RESIDUAL_BASE,
            FISCAL_FUND,
            DONATION_FUND,
            HEADS,
            MEMBERS);

    private PlanJson() {}

    /** @throws Refused when the text is not exactly a plan */
    static SurplusPlan read(InputStream file) throws IOException {
        return StrictJson.read(file, PlanJson::plan);
    }

    private static SurplusPlan plan(StrictJson json) {
        Values plan = json.object(PLAN);
        return new SurplusPlan(
                plan.get(SURPLUS),
                plan.get(LOSS),
                plan.get(RESERVE_RATE),
                plan.get(RESERVE_KEY),
                plan.get(CHARTER_FUNDS),
                plan.get(PATRONAGE_RATE),
                plan.get(RESIDUAL_BASE),
                plan.get(FISCAL_FUND),
                plan.get(DONATION_FUND),
                plan.get(HEADS),
                plan.get(MEMBERS));
    }

    private static CharterFund fund(StrictJson json) {
        Values fund = json.object(FUND);
        return new CharterFund(fund.get(FUND_NAME), fund.get(FUND_RATE));
    }

    private static PlanMember member(StrictJson json) {
        Values member = json.object(MEMBER);
        return new PlanMember(
                member.get(ID),
                member.get(CONTRIBUTION),
                member.get(OPENING_RESERVE),
                member.get(TRADE),
                member.get(FISCAL_HELD),
                member.get(DONATION_HELD),
                false);
    }

    /** One line, the members in the order of the plan. */
    static void write(Distribution distribution, OutputStream out) throws IOException {
        WrittenJson.object(out, json -> {
            write(json, "reserve_fen", distribution.reserve());
            write(json, "distributable_fen", distribution.distributable());
            write(json, "refund_pool_fen", distribution.refundPool());
            write(json, "residual_pool_fen", distribution.residualPool());
            json.writeArrayPropertyStart("lines");
            distribution.lines().forEach(line -> write(json, line));
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, DistributionLine line) {
        json.writeStartObject();
        json.writeStringProperty("id", line.id());
        write(json, "reserve_fen", line.reserve());
        write(json, "base_fen", line.base());
        write(json, "refund_fen", line.refund());
        write(json, "residual_fen", line.residual());
        write(json, "total_fen", line.total());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Money amount) {
        json.writeNumberProperty(name, amount.fen());
    }
}
