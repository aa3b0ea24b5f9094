package vn.vankho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.archive.Arrival;
import vn.vankho.document.Evidence;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.Reading.Citation;

class CitationsTest {

    private static final Person READER = new Person("xem", "Người Xem", Set.of(Role.READER));

    private OpenIntake open;
    private Citations citations;

    @BeforeEach
    void start(@TempDir Path folder) {
        open = new OpenIntake(folder);
        citations = new Citations(open.archive, open.summaries);
    }

    @AfterEach
    void stop() {
        open.close();
    }

    private ArchivedDocument kept(Reading reading) {
        var bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var arrival = new Arrival("bao-cao.txt", "upload");
        var deposited =
                open.archive.deposit(new ByteArrayInputStream(bytes), arrival, OpenIntake.CLERK);
        open.archive.keepReading(deposited.id(), reading);
        return open.archive.find(deposited.id()).orElseThrow();
    }

    private static Reading citing(@Nullable String date, @Nullable String issuer) {
        var fields = ReadPaper.fields();
        fields.put(FieldName.NUMBER, ReadPaper.at("15", "99"));
        var cited =
                new Citation(
                        "Báo cáo",
                        "5",
                        "BC-UBND",
                        date,
                        issuer,
                        null,
                        false,
                        true,
                        new Evidence(1, 0, 2, "ỦY"));
        return ReadPaper.reading(
                ReadPaper.TEXT, PageText.Source.TEXT, fields, List.of(cited, cited));
    }

    private CitedDocument only(ArchivedDocument from, Person who) {
        var reading = open.archive.reading(from.id()).orElseThrow();
        var cited = citations.citedBy(from, reading, who);
        assertThat(cited).hasSize(1);
        return cited.getFirst();
    }

    @Test
    void findsTheDocumentOfThisNumberSymbolAndDay() {
        var held = kept(ReadPaper.certain());
        var from = kept(citing("2023-12-15", null));
        var link = only(from, READER);
        assertThat(link.linked()).isTrue();
        assertThat(link.held()).extracting(ArchivedDocument::id).containsExactly(held.id());
        assertThat(citations.citing(held, READER))
                .extracting(ArchivedDocument::id)
                .containsExactly(from.id());
    }

    @Test
    void anotherDayOrAnotherIssuerIsAnotherDocument() {
        kept(ReadPaper.certain());
        assertThat(only(kept(citing("2022-12-15", null)), READER).held()).isEmpty();
        assertThat(only(kept(citing("2023-12-15", "UBND xã Khe Lau")), READER).held()).isEmpty();
    }

    @Test
    void numberAndSymbolAloneAreAPossibilityOnly() {
        kept(ReadPaper.certain());
        var possible = only(kept(citing(null, null)), READER);
        assertThat(possible.held()).hasSize(1);
        assertThat(possible.linked()).isFalse();
    }

    @Test
    void severalThatFitAreLeftToThePerson() {
        kept(ReadPaper.certain());
        kept(ReadPaper.certain());
        var several = only(kept(citing("2023-12-15", "UBND xã Suối Mây")), READER);
        assertThat(several.held()).hasSize(2);
        assertThat(several.linked()).isFalse();
    }

    @Test
    void whatAPersonMayNotReadIsNeitherLinkedNorCounted() {
        var held = kept(ReadPaper.certain());
        var from = kept(citing("2023-12-15", null));
        open.archive.changeSensitivity(held.id(), Sensitivity.RESTRICTED, OpenIntake.CLERK);
        assertThat(only(from, READER).held()).isEmpty();
        open.archive.changeSensitivity(from.id(), Sensitivity.RESTRICTED, OpenIntake.CLERK);
        assertThat(citations.citing(held, READER)).isEmpty();
        assertThat(citations.citing(held, OpenIntake.CLERK)).hasSize(1);
    }

    @Test
    void writesPartyNumbersAsThePartyDoes() {
        var party =
                new Citation(
                        "Nghị quyết",
                        "60",
                        "NQ/ĐU",
                        null,
                        null,
                        null,
                        true,
                        true,
                        new Evidence(1, 0, 1, "x"));
        assertThat(new CitedDocument(party, List.of(), false).number()).isEqualTo("60-NQ/ĐU");
    }
}
