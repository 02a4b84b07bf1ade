package liannong.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Fields with the texts and the habits of the house, so that no view sets them again. */
public final class Fields {

    private Fields() {}

    /** A date, typed as 2025-12-31 or picked. */
    public static DatePicker date(String label) {
        var field = new DatePicker(label);
        field.setI18n(calendar(Texts.language()));
        return field;
    }

    /** An amount in yuan. */
    public static BigDecimalField money(String label) {
        return measured(label, "ui.yuan");
    }

    /** An area in mu. */
    public static BigDecimalField area(String label) {
        return measured(label, "ui.mu");
    }

    /** One file up to the size. */
    public static Upload file(int maxMegabytes, UploadHandler handler, String... endings) {
        var field = new Upload(handler);
        field.setMaxFiles(1);
        field.setMaxFileSize(maxMegabytes * 1024 * 1024);
        field.setAcceptedFileExtensions(endings);
        field.setI18n(upload(Texts.language(), maxMegabytes, String.join(" ", endings)));
        return field;
    }

    /** A rate as a person writes it: 10 for a tenth. */
    public static BigDecimalField percent(String label) {
        return measured(label, "ui.percent");
    }

    private static BigDecimalField measured(String label, String unit) {
        var field = new BigDecimalField(label);
        field.addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT, TextFieldVariant.HELPER_ABOVE);
        field.setSuffixComponent(new Span(field.getTranslation(unit)));
        return field;
    }

    private static DatePicker.DatePickerI18n calendar(Locale locale) {
        return new DatePicker.DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d")
                .setFirstDayOfWeek(1)
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.NARROW_STANDALONE, locale))
                .setToday(Texts.of(locale, "ui.today"))
                .setCancel(Texts.of(locale, "ui.cancel"))
                .setBadInputErrorMessage(Texts.of(locale, "ui.date.bad"))
                .setRequiredErrorMessage(Texts.of(locale, "ui.required"))
                .setMinErrorMessage(Texts.of(locale, "ui.date.too-early"))
                .setMaxErrorMessage(Texts.of(locale, "ui.date.too-late"));
    }

    /** Sunday first, as the component wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }

    private static UploadI18N upload(Locale locale, int megabytes, String endings) {
        var drop = new UploadI18N.DropFiles();
        drop.setOne(Texts.of(locale, "ui.upload.drop", endings, megabytes));
        drop.setMany(Texts.of(locale, "ui.upload.drop", endings, megabytes));
        var choose = new UploadI18N.AddFiles();
        choose.setOne(Texts.of(locale, "ui.upload.choose"));
        choose.setMany(Texts.of(locale, "ui.upload.choose"));
        var error = new UploadI18N.Error();
        error.setTooManyFiles(Texts.of(locale, "ui.upload.one"));
        error.setFileIsTooBig(Texts.of(locale, "ui.upload.too-big", megabytes));
        error.setIncorrectFileType(Texts.of(locale, "ui.upload.kind", endings));
        var i18n = new UploadI18N();
        i18n.setDropFiles(drop);
        i18n.setAddFiles(choose);
        i18n.setError(error);
        i18n.setUploading(uploading(locale));
        return i18n;
    }

    private static UploadI18N.Uploading uploading(Locale locale) {
        var status = new UploadI18N.Uploading.Status();
        status.setConnecting(Texts.of(locale, "ui.upload.connecting"));
        status.setStalled(Texts.of(locale, "ui.upload.stalled"));
        status.setProcessing(Texts.of(locale, "ui.upload.processing"));
        var remaining = new UploadI18N.Uploading.RemainingTime();
        remaining.setPrefix(Texts.of(locale, "ui.upload.remaining"));
        remaining.setUnknown(Texts.of(locale, "ui.upload.remaining-unknown"));
        var error = new UploadI18N.Uploading.Error();
        error.setServerUnavailable(Texts.of(locale, "ui.upload.failed"));
        error.setUnexpectedServerError(Texts.of(locale, "ui.upload.failed"));
        error.setForbidden(Texts.of(locale, "ui.upload.forbidden"));
        var uploading = new UploadI18N.Uploading();
        uploading.setStatus(status);
        uploading.setRemainingTime(remaining);
        uploading.setError(error);
        return uploading;
    }
}
