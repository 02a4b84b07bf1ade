package liannong.registry.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents behind what is entered: they do not change, and who may see one is the database’s decision. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Documents {

    private static final int LONGEST_LIST = 200;
    private static final int SHORTEST_TITLE = 2;
    private static final int LONGEST_TITLE = 80;

    private static final String ROW = """
            select d.id, d.household_id, d.organisation_id, d.title, d.file_name, d.media_type, d.size_bytes, d.dated_on,
                   d.added_at, u.display_name as added_by
            from documents d join user_names u on u.id = d.added_by
            """;

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Kept(String fileName, String mediaType, String sha256, byte @Nullable [] contentEnc) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final DocumentFiles files;
    private final BusinessClock clock;

    Documents(JdbcClient jdbc, FieldCipher cipher, DocumentFiles files, BusinessClock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Checks the content, seals it and gives its id. Refuses with {@link DocumentReason}: no PDF, JPEG or PNG, larger
     * than 10 MB, damaged, active or locked; a title of less than 2 or more than 80 characters; a day to come; a
     * household or organisation that the user does not work for.
     */
    @PreAuthorize(
            "hasAnyRole('BOOKKEEPER','CHAIR','VILLAGE_CLERK','TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER')")
    public long add(NewDocument document) {
        if ((document.householdId() == null) == (document.organisationId() == null))
            throw new IllegalArgumentException("a document belongs to one household or to one organisation");
        String title = title(document.title());
        if (document.datedOn().isAfter(clock.today()))
            throw new Refused(DocumentReason.DOCUMENT_IN_THE_FUTURE, document.datedOn());
        CheckedContent content = CheckedContent.of(document.content());
        String sha256 = sha256(content.bytes());
        if (files.used()) files.write(sha256, content.bytes());
        byte[] sealed = files.used() ? null : cipher.sealBytes(DocumentFiles.FIELD, content.bytes());
        return insert(document, title, content, sha256, sealed);
    }

    /** Empty when it does not exist or is not the user's to see. */
    @Transactional(readOnly = true)
    public Optional<DocumentRow> find(long id) {
        return jdbc.sql(ROW + " where d.id = :id")
                .param("id", id)
                .query(DocumentRow.class)
                .optional();
    }

    /** The newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<DocumentRow> ofHousehold(long householdId, int limit) {
        return list("household_id", householdId, limit);
    }

    /** The newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<DocumentRow> ofOrganisation(long organisationId, int limit) {
        return list("organisation_id", organisationId, limit);
    }

    /** The document itself; empty when it does not exist or is not the user's to see. */
    @Transactional(readOnly = true)
    Optional<OpenedDocument> open(long id) {
        return jdbc.sql("select file_name, media_type, sha256, content_enc from documents where id = :id")
                .param("id", id)
                .query(Kept.class)
                .optional()
                .map(kept -> new OpenedDocument(kept.fileName(), MediaType.of(kept.mediaType()), content(kept)));
    }

    private byte[] content(Kept kept) {
        byte[] sealed = kept.contentEnc();
        return sealed == null ? files.read(kept.sha256()) : cipher.openBytes(DocumentFiles.FIELD, sealed);
    }

    private List<DocumentRow> list(String owner, long id, int limit) {
        return jdbc.sql(ROW + " where d." + owner + " = :id order by d.added_at desc, d.id desc limit :limit")
                .param("id", id)
                .param("limit", Math.min(limit, LONGEST_LIST))
                .query(DocumentRow.class)
                .list();
    }

    private long insert(
            NewDocument document, String title, CheckedContent content, String sha256, byte @Nullable [] sealed) {
        return jdbc.sql("""
                        insert into documents (id, county_code, division_code, household_id, organisation_id, title,
                            file_name, media_type, size_bytes, sha256, content_enc, dated_on, added_by, added_at)
                        select nextval('documents_seq'), owner.county_code, owner.division_code, :household, :organisation,
                            :title, :name, :type, :size, :sha256, :sealed, :dated, :by, :at
                        from (select county_code, division_code from households where id = :household
                              union all select county_code, division_code from organisations where id = :organisation) owner
                        where starts_with(owner.division_code, scope_division()) or :organisation = any (scope_organisations())
                        returning id""")
                .param("household", document.householdId(), java.sql.Types.BIGINT)
                .param("organisation", document.organisationId(), java.sql.Types.BIGINT)
                .param("title", title)
                .param("name", FileName.of(document.fileName(), content.type()))
                .param("type", content.type().mediaName())
                .param("size", content.bytes().length)
                .param("sha256", sha256)
                .param("sealed", sealed, java.sql.Types.BINARY)
                .param("dated", document.datedOn())
                .param("by", CurrentUser.get().id())
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused(DocumentReason.DOCUMENT_OWNER_NOT_YOURS));
    }

    private static String title(String typed) {
        String title = typed.strip();
        if (title.length() < SHORTEST_TITLE || title.length() > LONGEST_TITLE)
            throw new Refused(DocumentReason.DOCUMENT_TITLE, SHORTEST_TITLE, LONGEST_TITLE);
        return title;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
