package liannong.registry.documents;

/** What evidence is kept as: what every browser shows without running anything. */
public enum MediaType {
    PDF("application/pdf", ".pdf"),
    JPEG("image/jpeg", ".jpg"),
    PNG("image/png", ".png");

    private final String name;
    private final String ending;

    MediaType(String name, String ending) {
        this.name = name;
        this.ending = ending;
    }

    /** As in the heading of an answer and in the table: image/png. */
    public String mediaName() {
        return name;
    }

    public String ending() {
        return ending;
    }

    public boolean isImage() {
        return this != PDF;
    }

    static MediaType of(String name) {
        for (MediaType type : values()) if (type.name.equals(name)) return type;
        throw new IllegalArgumentException(name);
    }
}
