package liannong.shares.exchange.ui;

import java.time.LocalDate;
import java.util.Locale;
import liannong.shares.exchange.RegisterJson;
import liannong.ui.Download;
import liannong.ui.Texts;

/** The whole register of a cooperative as one JSON document; not for who sees a part of its members. */
public class RegisterJsonDownload extends Download {

    private static final String TYPE = "application/json";

    private RegisterJsonDownload(RegisterJson register, long cooperativeId, String fileName, Locale language) {
        super(
                Texts.of(language, "exchange.json"),
                fileName + ".json",
                TYPE,
                out -> register.write(cooperativeId, language, out));
        boolean whole = register.isSeenWhole(cooperativeId);
        setEnabled(whole);
        setTitle(getTranslation(whole ? "exchange.json-what" : "exchange.json-part"));
    }

    /** @param cooperative its name, as it stands in the file's name */
    public static RegisterJsonDownload of(
            RegisterJson register, long cooperativeId, String cooperative, LocalDate today) {
        Locale language = Texts.language();
        String fileName = Texts.of(language, "exchange.file", cooperative, today.toString());
        return new RegisterJsonDownload(register, cooperativeId, fileName, language);
    }
}
