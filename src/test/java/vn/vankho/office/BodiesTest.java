package vn.vankho.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.RealParts;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.office.ImportOutcome.ImportProblem;
import vn.vankho.office.ImportOutcome.Imported;
import vn.vankho.office.ImportOutcome.Refused;

class BodiesTest {

    private static final Person ADMIN = new Person("quan.tri", "Quản trị", Set.of(Role.ADMIN));
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    private static final String MERGER =
            """
            {"bodies": [
              {"id": "hoa", "type": "xã", "name": "Tân Hòa", "validTo": "2025-06-30",
               "successors": ["moi"], "place": "Tân Hòa", "shortCode": "UBND"},
              {"id": "binh", "type": "xã", "name": "An Bình", "validTo": "2025-06-30",
               "successors": ["moi"]},
              {"id": "moi", "type": "xã", "name": "Tân Hòa", "validFrom": "2025-07-01",
               "predecessors": ["hoa"]},
              {"id": "binh-phuong", "type": "phường", "name": "An Bình"}
             ],
             "officers": [{"name": "Vũ Văn An", "title": "CHỦ TỊCH", "body": "hoa", "to": "2025-06-30"}]}
            """;

    @TempDir Path folder;

    private Database database;
    private Bodies bodies;

    @BeforeEach
    void open() {
        var home = new VankhoHome(folder);
        database = Database.open(home);
        bodies = new Bodies(database, Journal.open(home, database, Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void importsTheSameFileTwiceWithoutAChange() {
        assertThat(bodies.importJson(MERGER, ADMIN)).isEqualTo(new Imported(4, 1));
        var first = bodies.all();
        assertThat(bodies.importJson(MERGER, ADMIN)).isEqualTo(new Imported(4, 1));
        assertThat(bodies.all()).isEqualTo(first).hasSize(4);
        assertThat(bodies.officers("hoa")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Tân Hòa", "xã Tân Hoà", "UBND xã TÂN HÒA", "Uỷ ban nhân dân xã Tân Hoà"})
    void meansByANameWhatItMeantOnTheDay(String name) {
        bodies.importJson(MERGER, ADMIN);
        assertThat(bodies.bodyAt(name, BEFORE)).map(Body::id).contains("hoa");
        assertThat(bodies.bodyAt(name, AFTER)).map(Body::id).contains("moi");
    }

    @Test
    void doesNotGuessBetweenTwoBodies() {
        bodies.importJson(MERGER, ADMIN);
        assertThat(bodies.bodyAt("An Bình", BEFORE)).isEmpty();
        assertThat(bodies.bodiesAt("An Bình", BEFORE)).hasSize(2);
        assertThat(bodies.bodyAt("phường An Bình", BEFORE)).map(Body::id).contains("binh-phuong");
        assertThat(bodies.bodyAt("xã An Bình", AFTER)).isEmpty();
    }

    @Test
    void knowsWhatAMergerMade() {
        bodies.importJson(MERGER, ADMIN);
        assertThat(bodies.successors("binh")).extracting(Body::id).containsExactly("moi");
        assertThat(bodies.predecessors("moi"))
                .extracting(Body::id)
                .containsExactlyInAnyOrder("hoa", "binh");
    }

    @Test
    void reportsEveryProblemWithItsPlaceAndTakesNothing() {
        var outcome =
                bodies.importJson(
                        """
                        {"bodies": [
                          {"id": "a", "type": "xã", "name": "A", "parent": "nowhere"},
                          {"id": "a", "type": "xã", "name": ""},
                          {"id": "b", "type": 7, "name": "B", "validFrom": "1/7/2025"},
                          {"id": "c", "type": "xã", "name": "C", "validFrom": "2025-07-01",
                           "validTo": "2024-01-01", "successors": ["z"]}],
                         "officers": [{"name": "N", "body": "q"}]}
                        """,
                        ADMIN);
        assertThat(outcome)
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::problems)
                .satisfies(
                        problems ->
                                assertThat(problems)
                                        .extracting(ImportProblem::place)
                                        .containsExactlyInAnyOrder(
                                                "bodies[1].id",
                                                "bodies[0].parent",
                                                "bodies[1].name",
                                                "bodies[2].type",
                                                "bodies[2].validFrom",
                                                "bodies[3].validTo",
                                                "bodies[3].successors",
                                                "officers[0].title",
                                                "officers[0].body"));
        assertThat(bodies.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "{\"bodies\": 3}",
                "{\"bodies\": [{\"id\":\"a\",\"type\":\"t\",\"name\":\"n\",\"parent\":\"a\"}]}"
            })
    void refusesWhatIsNoSuchFile(String json) {
        assertThat(bodies.importJson(json, ADMIN)).isInstanceOf(Refused.class);
    }

    @Test
    void importsTheBodiesAroundARealReport() throws IOException {
        var json = Files.readString(RealParts.shared("seed/office.json"));
        assertThat(bodies.importJson(json, ADMIN)).isEqualTo(new Imported(7, 1));
        assertThat(bodies.bodyAt("xã Tràng Xá", AFTER)).map(Body::id).contains("trang-xa-2025");
        assertThat(bodies.successors("lien-minh"))
                .extracting(Body::id)
                .containsExactly("trang-xa-2025");
        assertThat(bodies.bodyAt("Võ Nhai", AFTER)).isEmpty();
    }
}
