package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.access.Sensitivity;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;

/// A7: an edited database is found and named.
class RowCheckTest {

    @TempDir Path folder;
    private OpenArchive open;
    private DocumentId id;

    @BeforeEach
    void open() {
        open = new OpenArchive(folder);
        id = open.depositText("một");
        open.archive.keepReading(id, OpenArchive.reading("Một"));
        var date = LocalDate.of(2024, 12, 20);
        open.archive.describe(
                id,
                new Description("Báo cáo", "1147", "BC-UBND", date, "UBND xã", "Đúng", "A", true),
                OpenArchive.CLERK);
        open.archive.changeSensitivity(id, Sensitivity.RESTRICTED, OpenArchive.CLERK);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @ParameterizedTest
    @CsvSource({
        "number, number",
        "subject, subject",
        "issued_date, issuedDate",
        "signer_name, signerName",
        "file_name, name",
        "sha256, sha256"
    })
    void namesTheRowAndTheFieldThatSomebodyEdited(String column, String name) {
        var other = column.equals("sha256") ? "0".repeat(64) : "2024-12-21";
        edit("update document set %s = '%s'".formatted(column, other));
        assertThat(open.archive.verify())
                .extracting(IntegrityFinding::code, IntegrityFinding::path)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "row-changed", "db/document/" + id + ":" + name));
    }

    @Test
    void namesADocumentThatWasMadeOpenWithoutALine() {
        edit("update document set sensitivity = 'PUBLIC'");
        assertThat(paths()).containsExactly("db/document/" + id + ":sensitivity");
    }

    @Test
    void namesADocumentThatWasMadeOpenThoughNobodyEverChangedIt() {
        var other = open.depositText("hai");
        edit("update document set sensitivity = 'PUBLIC' where id = '" + other + "'");
        assertThat(paths()).containsExactly("db/document/" + other + ":sensitivity");
    }

    @Test
    void namesADocumentWhoseReadersWereTakenAwayOrAdded() {
        open.archive.limitReaders(id, Set.of("thu"), OpenArchive.CLERK);
        assertThat(paths()).isEmpty();
        edit("update document set readers = null");
        assertThat(paths()).containsExactly("db/document/" + id + ":readers");
    }

    @Test
    void namesTheRowWhoseInventoryWasReplaced() {
        edit("update evidence set inventory = '" + "0".repeat(128) + "'");
        assertThat(paths()).contains("db/evidence/" + id + "/reading/0001:inventory");
    }

    @Test
    void findsNothingAfterTheDatabaseWasMadeAgain() throws IOException {
        open.loseDatabase();
        assertThat(open.archive.verify()).isEmpty();
    }

    @Test
    void findsNothingWhenALaterReadingProposesSomethingElse() {
        var other = open.depositText("hai");
        open.archive.keepReading(other, OpenArchive.reading("Hai"));
        open.archive.keepReading(other, OpenArchive.reading("Ba"));
        assertThat(open.archive.verify()).isEmpty();
    }

    private List<String> paths() {
        return open.archive.verify().stream().map(IntegrityFinding::path).toList();
    }

    private void edit(String statement) {
        open.database.write(jdbc -> jdbc.sql(statement).update());
    }
}
