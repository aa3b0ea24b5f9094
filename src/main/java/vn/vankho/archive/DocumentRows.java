package vn.vankho.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Sha256;

/// The archive's rows in the database.
final class DocumentRows {

    private DocumentRows() {}

    /// The folder names of all objects that must be in the store.
    static final String OBJECTS =
            """
            select object from document where destroyed_at is null
            union all select object from evidence\
            """;

    /// A document with its place in the order of deposit.
    record Numbered(long seq, ArchivedDocument document) {}

    static void insert(
            JdbcClient jdbc, ArchivedDocument document, String contentName, String inventory) {
        var container = document.container();
        jdbc.sql(
                        """
                        insert into document (id, seq, object, inventory, sha256, size, content_name, file_name,
                            source, sensitivity, container, deposited_at, deposited_by)
                        values (?, (select coalesce(max(seq), 0) + 1 from document), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """)
                .param(document.id().toString())
                .param(ObjectId.of(document.id()).folderName())
                .param(inventory)
                .param(document.sha256().hex())
                .param(document.size())
                .param(contentName)
                .param(document.fileName())
                .param(document.source())
                .param(document.sensitivity().name())
                .param(container == null ? null : container.toString())
                .param(document.depositedAt().toString())
                .param(document.depositedBy())
                .update();
    }

    static void insertEvidence(JdbcClient jdbc, ObjectId id, String inventory) {
        jdbc.sql(
                        "insert into evidence (object, document_id, kind, number, inventory) values"
                                + " (?, ?, ?, ?, ?)")
                .param(id.folderName())
                .param(id.document().toString())
                .param(id.kind())
                .param(id.number())
                .param(inventory)
                .update();
        if (ObjectId.READING.equals(id.kind())) {
            jdbc.sql("update document set reading = max(coalesce(reading, 0), ?) where id = ?")
                    .params(id.number(), id.document().toString())
                    .update();
        }
    }

    /// The number of the newest object of evidence of a kind; 0 where there is none.
    static int lastEvidence(JdbcClient jdbc, DocumentId id, String kind) {
        return jdbc.sql(
                        "select coalesce(max(number), 0) from evidence where document_id = ? and"
                                + " kind = ?")
                .params(id.toString(), kind)
                .query(Integer.class)
                .single();
    }

    static List<Integer> evidence(JdbcClient jdbc, DocumentId id, String kind) {
        return jdbc.sql(
                        "select number from evidence where document_id = ? and kind = ? order by"
                                + " number")
                .params(id.toString(), kind)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    /// Documents with a reading whose signatures nobody has looked at, oldest first.
    static List<DocumentId> unjudged(JdbcClient jdbc, int limit) {
        return jdbc.sql(
                        """
                        select id from document where reading is not null and destroyed_at is null
                            and not exists (select 1 from signature_verdict where document_id = document.id)
                        order by seq limit ?\
                        """)
                .param(limit)
                .query((row, _) -> DocumentId.parse(row.getString(1)))
                .list();
    }

    /// Notes that a document's signatures were judged; the first verdict stays.
    static void noteVerdict(JdbcClient jdbc, DocumentId id, String verdict, Instant at) {
        jdbc.sql(
                        """
                        insert into signature_verdict (document_id, verdict, judged_at) values (?, ?, ?)
                        on conflict (document_id) do nothing\
                        """)
                .params(id.toString(), verdict, at.toString())
                .update();
    }

    static Optional<ArchivedDocument> find(JdbcClient jdbc, DocumentId id) {
        return jdbc.sql("select * from document where id = ?")
                .param(id.toString())
                .query((row, _) -> document(row))
                .optional();
    }

    static List<DocumentId> withBytes(JdbcClient jdbc, Sha256 sha256) {
        return jdbc.sql("select id from document where sha256 = ? order by seq")
                .param(sha256.hex())
                .query((row, _) -> DocumentId.parse(row.getString(1)))
                .list();
    }

    static Optional<String> contentName(JdbcClient jdbc, DocumentId id) {
        return jdbc.sql("select content_name from document where id = ?")
                .param(id.toString())
                .query(String.class)
                .optional();
    }

    /// The number of the newest reading.
    static Optional<Integer> reading(JdbcClient jdbc, DocumentId id) {
        return jdbc.sql("select reading from document where id = ? and reading is not null")
                .param(id.toString())
                .query(Integer.class)
                .optional();
    }

    /// The number of the newest reading of each document that has one.
    static Map<DocumentId, Integer> readings(JdbcClient jdbc) {
        var numbers = new HashMap<DocumentId, Integer>();
        jdbc.sql("select id, reading from document where reading is not null")
                .query(
                        row -> {
                            numbers.put(DocumentId.parse(row.getString(1)), row.getInt(2));
                        });
        return numbers;
    }

    static List<ArchivedDocument> newest(JdbcClient jdbc, int most) {
        return jdbc.sql("select * from document order by seq desc limit ?")
                .param(most)
                .query((row, _) -> document(row))
                .list();
    }

    static List<ArchivedDocument> inside(JdbcClient jdbc, DocumentId container) {
        return jdbc.sql("select * from document where container = ? order by seq")
                .param(container.toString())
                .query((row, _) -> document(row))
                .list();
    }

    /// Documents after this one in the order of deposit, with or without a reading.
    static List<Numbered> after(JdbcClient jdbc, long seq, boolean read, int limit) {
        return jdbc.sql(
                        """
                        select * from document where seq > ? and (reading is not null) = ?
                            and (reading is not null or destroyed_at is null)
                        order by seq limit ?\
                        """)
                .params(seq, read ? 1 : 0, limit)
                .query((row, _) -> new Numbered(row.getLong("seq"), document(row)))
                .list();
    }

    private static final String UNCONFIRMED =
            """
            from document where confirmed = 0 and reading is not null and destroyed_at is null
               and readers is null
               and not exists (select 1 from document inner_one where inner_one.container = document.id)\
            """;

    static List<ArchivedDocument> unconfirmed(
            JdbcClient jdbc, @Nullable DocumentId after, int limit, int offset) {
        return jdbc.sql(
                        "select *"
                                + UNCONFIRMED
                                + """
                                 and seq > coalesce((select seq from document where id = ?), 0)
                                order by seq limit ? offset ?\
                                """)
                .param(after == null ? null : after.toString())
                .param(limit)
                .param(offset)
                .query((row, _) -> document(row))
                .list();
    }

    static int unconfirmedCount(JdbcClient jdbc) {
        return jdbc.sql("select count(*)" + UNCONFIRMED).query(Integer.class).single();
    }

    static List<ArchivedDocument> numbered(JdbcClient jdbc, String number, String symbol) {
        return jdbc.sql(
                        """
                        select * from document where symbol = ? and ltrim(number, '0') = ltrim(?, '0')
                        order by seq\
                        """)
                .params(symbol, number)
                .query((row, _) -> document(row))
                .list();
    }

    static List<ArchivedDocument> earlierOfItsKind(
            JdbcClient jdbc, Description description, int limit) {
        var date = description.issuedDate();
        return jdbc.sql(
                        """
                        select * from document where confirmed = 1 and reading is not null
                            and destroyed_at is null
                            and type = ? and issuer = ? and issued_date < ?
                        order by issued_date desc limit ?\
                        """)
                .param(description.type())
                .param(description.issuer())
                .param(date == null ? null : date.toString())
                .param(limit)
                .query((row, _) -> document(row))
                .list();
    }

    static void describe(JdbcClient jdbc, DocumentId id, Description description) {
        var date = description.issuedDate();
        jdbc.sql(
                        """
                        update document set type = ?, number = ?, symbol = ?, issued_date = ?, issuer = ?,
                            subject = ?, signer_name = ?, confirmed = ?
                        where id = ?\
                        """)
                .param(description.type())
                .param(description.number())
                .param(description.symbol())
                .param(date == null ? null : date.toString())
                .param(description.issuer())
                .param(description.subject())
                .param(description.signerName())
                .param(description.confirmed() ? 1 : 0)
                .param(id.toString())
                .update();
    }

    static void setSensitivity(JdbcClient jdbc, DocumentId id, Sensitivity sensitivity) {
        jdbc.sql("update document set sensitivity = ? where id = ?")
                .params(sensitivity.name(), id.toString())
                .update();
    }

    static void setReaders(JdbcClient jdbc, DocumentId id, Set<String> logins) {
        var lines = logins.isEmpty() ? null : String.join("\n", new TreeSet<>(logins));
        jdbc.sql("update document set readers = ? where id = ?")
                .params(Arrays.asList(lines, id.toString()))
                .update();
    }

    /// SHA-512 of the inventory of the object of this folder.
    static Optional<String> inventory(JdbcClient jdbc, String object) {
        return jdbc.sql(
                        """
                        select inventory from document where object = :object and destroyed_at is null
                        union all
                        select inventory from evidence where object = :object
                        union all
                        select inventory from disposal_object join disposal using (document_id)
                        where object = :object and state = 'MOVING'\
                        """)
                .param("object", object)
                .query((row, _) -> row.getString(1))
                .optional();
    }

    /// A document with the digest of its object's inventory.
    record Listed(ArchivedDocument document, String inventory) {}

    /// Tells every document, in the order of deposit.
    static void each(JdbcClient jdbc, Consumer<Listed> listener) {
        jdbc.sql("select * from document order by seq")
                .query(
                        row -> {
                            listener.accept(new Listed(document(row), row.getString("inventory")));
                        });
    }

    /// Tells every object of evidence with the digest of its inventory.
    static void eachEvidence(JdbcClient jdbc, BiConsumer<ObjectId, String> listener) {
        jdbc.sql("select document_id, kind, number, inventory from evidence")
                .query(
                        row -> {
                            listener.accept(
                                    new ObjectId(
                                            DocumentId.parse(row.getString(1)),
                                            row.getString(2),
                                            row.getInt(3)),
                                    row.getString(4));
                        });
    }

    /// Which object has this folder name.
    static Optional<ObjectId> objectOf(JdbcClient jdbc, String object) {
        return jdbc.sql(
                        """
                        select id, null, 0 from document where object = :object
                        union all
                        select document_id, kind, number from evidence where object = :object\
                        """)
                .param("object", object)
                .query(
                        (row, _) ->
                                new ObjectId(
                                        DocumentId.parse(row.getString(1)),
                                        row.getString(2),
                                        row.getInt(3)))
                .optional();
    }

    /// The folder names of all objects that must be in the store.
    static List<String> objects(JdbcClient jdbc) {
        return jdbc.sql(OBJECTS).query((row, _) -> row.getString(1)).list();
    }

    private static ArchivedDocument document(ResultSet row) throws SQLException {
        var container = row.getString("container");
        return new ArchivedDocument(
                DocumentId.parse(row.getString("id")),
                new Sha256(row.getString("sha256")),
                row.getLong("size"),
                row.getString("file_name"),
                row.getString("source"),
                Sensitivity.valueOf(row.getString("sensitivity")),
                container == null ? null : DocumentId.parse(container),
                Instant.parse(row.getString("deposited_at")),
                row.getString("deposited_by"),
                description(row),
                readers(row.getString("readers")),
                row.getString("destroyed_at") != null);
    }

    private static Set<String> readers(@Nullable String lines) {
        return lines == null ? Set.of() : lines.lines().collect(Collectors.toSet());
    }

    private static Description description(ResultSet row) throws SQLException {
        return new Description(
                row.getString("type"),
                row.getString("number"),
                row.getString("symbol"),
                date(row.getString("issued_date")),
                row.getString("issuer"),
                row.getString("subject"),
                row.getString("signer_name"),
                row.getInt("confirmed") == 1);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
