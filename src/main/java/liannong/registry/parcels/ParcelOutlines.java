package liannong.registry.parcels;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.registry.parcels.OutlinePreview.Entry;
import liannong.registry.parcels.OutlinePreview.Outcome;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How parcels lie on the ground: taken in from GeoJSON files as a whole, and given out the same way. */
@Service
@Transactional
@PreAuthorize(Parcels.WRITERS)
public class ParcelOutlines {

    private static final int LONGEST_FILE_NAME = 100;

    private record Known(
            long id,
            String code,
            @Nullable Long measuredHundredths,
            @Nullable String geometry) {}

    private record Write(long id, String geometry, long hundredths) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ParcelOutlines(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a file would do; nothing is written.
     *
     * @throws Refused what {@link GeoJson#read} says about the file as a whole
     */
    @Transactional(readOnly = true)
    public OutlinePreview preview(String fileName, byte[] file) {
        return compare(fileName, file, new ArrayList<>());
    }

    /**
     * Takes in a file that has been looked at: every outline in it, or none.
     *
     * @param sha256 of {@link OutlinePreview}
     * @return how many parcels have another outline now
     * @throws Refused as {@link #preview}; OUTLINE_FILE_CHANGED when it is another file; OUTLINE_FILE_NOT_CLEAN with
     *     the number of unknown codes and of unusable outlines; OUTLINE_FILE_NOTHING_NEW
     */
    public int apply(String fileName, byte[] file, String sha256) {
        if (!fingerprint(file).equals(sha256)) throw new Refused(OutlineReason.OUTLINE_FILE_CHANGED);
        List<Write> writes = new ArrayList<>();
        OutlinePreview preview = compare(fileName, file, writes);
        if (!preview.isClean()) {
            Map<Outcome, Long> counts = preview.counts();
            throw new Refused(
                    OutlineReason.OUTLINE_FILE_NOT_CLEAN,
                    counts.getOrDefault(Outcome.UNKNOWN, 0L),
                    counts.getOrDefault(Outcome.INVALID, 0L));
        }
        if (writes.isEmpty()) throw new Refused(OutlineReason.OUTLINE_FILE_NOTHING_NEW);
        write(writes, source(fileName));
        return writes.size();
    }

    /**
     * The parcels of a filter as a FeatureCollection in UTF-8; without names of persons.
     *
     * @throws Refused OUTLINE_TOO_MANY_TO_EXPORT with the number that fits in a file
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public byte[] export(ParcelFilter filter) {
        List<ExportedParcel> parcels = jdbc.sql("""
                        select p.code, p.division_code, p.land_kind, p.contract_hundredths, p.measured_hundredths,
                               p.geometry_hundredths, p.geometry_source, p.geometry::text as geometry
                        """ + ParcelSql.FILTERED + " order by p.code limit :limit")
                .params(ParcelSql.parameters(filter))
                .param("limit", GeoJson.MOST_FEATURES + 1)
                .query(ExportedParcel.class)
                .list();
        if (parcels.size() > GeoJson.MOST_FEATURES) {
            throw new Refused(OutlineReason.OUTLINE_TOO_MANY_TO_EXPORT, GeoJson.MOST_FEATURES);
        }
        return GeoJsonText.collection(parcels).getBytes(UTF_8);
    }

    private OutlinePreview compare(String fileName, byte[] file, List<Write> writes) {
        List<GeoJson.Feature> features = GeoJson.read(file);
        Map<String, Known> known = known(features);
        Set<String> seen = new HashSet<>();
        List<Entry> entries = new ArrayList<>(features.size());
        for (GeoJson.Feature feature : features) {
            boolean first = seen.add(feature.code());
            entries.add(entry(feature, known.get(feature.code()), first, writes));
        }
        return new OutlinePreview(fileName, fingerprint(file), entries);
    }

    private static Entry entry(GeoJson.Feature feature, @Nullable Known parcel, boolean first, List<Write> writes) {
        Refused problem = feature.problem();
        if (problem == null && !first) problem = new Refused(OutlineReason.OUTLINE_CODE_TWICE);
        if (problem != null) return plain(feature, Outcome.INVALID, parcel, problem);
        if (parcel == null) {
            return plain(feature, Outcome.UNKNOWN, null, new Refused(OutlineReason.OUTLINE_CODE_UNKNOWN));
        }
        Outline outline = feature.outline();
        if (outline == null) return plain(feature, Outcome.WITHOUT_OUTLINE, parcel, null);
        String geometry = GeoJsonText.geometry(outline);
        long area = outline.area().hundredths();
        Outcome outcome = parcel.geometry() == null
                ? Outcome.NEW
                : GeoJsonText.geometry(GeoJson.outline(parcel.geometry())).equals(geometry)
                        ? Outcome.SAME
                        : Outcome.REPLACED;
        if (outcome != Outcome.SAME) writes.add(new Write(parcel.id(), geometry, area));
        Long measured = parcel.measuredHundredths();
        return new Entry(
                feature.number(),
                feature.code(),
                outcome,
                parcel.id(),
                area,
                measured,
                measured != null && ParcelFindings.isApart(area, measured),
                null);
    }

    private static Entry plain(
            GeoJson.Feature feature, Outcome outcome, @Nullable Known parcel, @Nullable Refused problem) {
        return new Entry(
                feature.number(),
                feature.code(),
                outcome,
                parcel == null ? null : parcel.id(),
                null,
                parcel == null ? null : parcel.measuredHundredths(),
                false,
                problem);
    }

    private Map<String, Known> known(List<GeoJson.Feature> features) {
        Map<String, Known> known = new HashMap<>();
        jdbc.sql("""
                        select id, code, measured_hundredths, geometry::text as geometry from parcels
                        where code = any (:codes) and starts_with(division_code, :division)""")
                .param("codes", features.stream().map(GeoJson.Feature::code).toArray(String[]::new))
                .param("division", ParcelSql.ownDivision())
                .query(Known.class)
                .list()
                .forEach(parcel -> known.put(parcel.code(), parcel));
        return known;
    }

    private void write(List<Write> writes, String source) {
        jdbc.sql("select id from parcels where id = any (:ids) order by id for update")
                .param("ids", ids(writes))
                .query(Long.class)
                .list();
        jdbc.sql("""
                        insert into parcel_changes (id, county_code, parcel_id, field, before_text, after_text, document,
                            recorded_by, recorded_at)
                        select nextval('parcel_changes_seq'), :county, p.id, 'outline', (p.geometry_hundredths / 100.0)::numeric(12, 2)::text,
                            (w.hundredths / 100.0)::numeric(12, 2)::text, :source, :by, :at
                        from unnest(:ids::bigint[], :areas::bigint[]) as w (id, hundredths) join parcels p on p.id = w.id""")
                .param("county", SystemUser.COUNTY)
                .param("source", source)
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("ids", ids(writes))
                .param("areas", areas(writes))
                .update();
        int written = jdbc.sql("""
                        update parcels p set geometry = w.geometry::jsonb, geometry_hundredths = w.hundredths,
                            geometry_source = :source, version = version + 1
                        from unnest(:ids::bigint[], :geometries::text[], :areas::bigint[]) as w (id, geometry, hundredths)
                        where p.id = w.id""")
                .param("source", source)
                .param("ids", ids(writes))
                .param("geometries", writes.stream().map(Write::geometry).toArray(String[]::new))
                .param("areas", areas(writes))
                .update();
        if (written != writes.size()) throw new Refused(ParcelReason.PARCEL_CHANGED_MEANWHILE);
    }

    private static Long[] ids(List<Write> writes) {
        return writes.stream().map(Write::id).toArray(Long[]::new);
    }

    private static Long[] areas(List<Write> writes) {
        return writes.stream().map(Write::hundredths).toArray(Long[]::new);
    }

    private static String source(String fileName) {
        String name = fileName.strip();
        if (name.length() < 2) return "GeoJSON";
        return name.substring(0, Math.min(LONGEST_FILE_NAME, name.length()));
    }

    private static String fingerprint(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
