package liannong.registry.organisations;

/** An office in an organisation; who supervises holds none of the others. */
public enum Office implements Word {
    CHAIR,
    DIRECTOR,
    SUPERVISOR,
    MANAGER,
    FINANCE;

    @Override
    public String family() {
        return "organisation.office";
    }
}
