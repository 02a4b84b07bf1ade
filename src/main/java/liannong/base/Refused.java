package liannong.base;

import java.util.List;

/** The rules say no: the transaction rolls back and the person reads the sentence of the reason, with its facts. */
public final class Refused extends RuntimeException {

    private final transient Reason reason;
    private final transient List<Object> facts;

    public Refused(Reason reason, Object... facts) {
        super(reason.name() + (facts.length == 0 ? "" : " " + List.of(facts)));
        this.reason = reason;
        this.facts = List.of(facts);
    }

    public Reason reason() {
        return reason;
    }

    /** What the sentence fills in, in order. */
    public List<Object> facts() {
        return facts;
    }
}
