package liannong.ui;

/** A link that gives a workbook. */
public class SheetDownload extends Download {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** @param name of the file, without its ending */
    public SheetDownload(String text, String name, Content content) {
        super(text, name + ".xlsx", TYPE, content);
    }

    /** For a list: what it is called is on the link; one that is too long for a workbook says so instead. */
    public static SheetDownload ofList(String name, int rows, int most, Content content) {
        var download = new SheetDownload(Texts.of(Texts.language(), "ui.export-sheet", name), name, content);
        download.setEnabled(rows <= most);
        if (rows > most) download.setTitle(Texts.of(Texts.language(), "ui.export-too-long", Fmt.count(most)));
        return download;
    }
}
