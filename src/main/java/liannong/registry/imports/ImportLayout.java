package liannong.registry.imports;

import java.util.List;
import java.util.stream.IntStream;
import liannong.registry.templates.CooperativeColumns;
import liannong.registry.templates.MemberColumns;
import liannong.registry.templates.ParcelColumns;
import liannong.registry.templates.PersonColumns;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateColumn;
import liannong.registry.templates.TemplateColumns;

/**
 * What of a row is shown where rows are listed.
 *
 * @param title whom or what it is about
 * @param place the key of what the row belongs to: a household, a village, a cooperative, whoever holds it
 * @param numbered whether the end of an identity number is shown
 * @param villageAt the position of a village's code, 0 where none stands
 */
public record ImportLayout(
        TemplateColumn title, List<TemplateColumn> shown, String place, boolean numbered, int villageAt) {

    public static ImportLayout of(SheetKind kind) {
        return switch (kind) {
            case HOUSEHOLDS, PERSONS ->
                layout(kind, PersonColumns.NAME, true, 0, PersonColumns.RELATION, PersonColumns.BORN);
            case COOPERATIVES ->
                layout(
                        kind,
                        CooperativeColumns.NAME,
                        false,
                        CooperativeColumns.SEAT,
                        CooperativeColumns.CODE,
                        CooperativeColumns.INDUSTRY,
                        CooperativeColumns.FOUNDED);
            case MEMBERS ->
                layout(
                        kind,
                        MemberColumns.NAME,
                        true,
                        0,
                        MemberColumns.MEMBER_NO,
                        MemberColumns.KIND,
                        MemberColumns.JOINED);
            case PARCELS ->
                layout(
                        kind,
                        ParcelColumns.NAME,
                        false,
                        ParcelColumns.VILLAGE,
                        ParcelColumns.CODE,
                        ParcelColumns.LAND,
                        ParcelColumns.CONTRACT);
        };
    }

    private static ImportLayout layout(SheetKind kind, int title, boolean numbered, int villageAt, int... shown) {
        return new ImportLayout(
                TemplateColumns.at(kind, title),
                IntStream.of(shown)
                        .mapToObj(position -> TemplateColumns.at(kind, position))
                        .toList(),
                "imports.place." + (kind.isOfPeople() ? "people" : kind.slug()),
                numbered,
                villageAt);
    }
}
