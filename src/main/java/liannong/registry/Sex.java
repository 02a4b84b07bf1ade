package liannong.registry;

/** As the register of residents has it. */
public enum Sex {
    F,
    M
}
