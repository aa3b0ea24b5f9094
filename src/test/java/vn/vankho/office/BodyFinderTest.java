package vn.vankho.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BodyFinderTest {

    private static final LocalDate BEFORE = LocalDate.of(2024, 5, 1);
    private static final LocalDate AFTER = LocalDate.of(2025, 8, 1);

    private static final Body DISTRICT =
            body("huyen-ha-van", "huyện", "Hạ Vân", new Period(null, LocalDate.of(2025, 6, 30)));
    private static final Body COMMUNE = body("suoi-may", "xã", "Suối Mây", Period.ALWAYS);
    private static final Body FIRST_WARD = body("phuong-1", "phường", "1", Period.ALWAYS);
    private static final Body SECOND_WARD = body("phuong-2", "phường", "2", Period.ALWAYS);

    private static final List<Body> BODIES = List.of(DISTRICT, COMMUNE, FIRST_WARD, SECOND_WARD);

    private static Body body(String id, String type, String name, Period valid) {
        return new Body(id, type, name, null, valid, null, "UBND", Set.of(), Set.of());
    }

    private static BodyMatch find(String name, LocalDate date) {
        return BodyFinder.find(BODIES, name, date);
    }

    @Test
    void takesEveryWayOfWritingTheName() {
        for (var name :
                List.of(
                        "UBND xã Suối Mây",
                        "ỦY BAN NHÂN DÂN XÃ SUỐI MÂY",
                        "Uỷ ban nhân dân xã Suối Mây")) {
            assertThat(find(name, AFTER)).isEqualTo(new BodyMatch.Exact(COMMUNE));
        }
    }

    @Test
    void knowsThatADistrictIsOfAnotherTime() {
        assertThat(find("UBND huyện Hạ Vân", BEFORE)).isEqualTo(new BodyMatch.Exact(DISTRICT));
        assertThat(find("UBND huyện Hạ Vân", AFTER)).isEqualTo(new BodyMatch.OtherTime(DISTRICT));
    }

    @Test
    void suggestsANameThatDiffersByALetterOrTwo() {
        assertThat(find("UBND xã Suôi Mây", AFTER)).isEqualTo(new BodyMatch.Similar(COMMUNE));
        assertThat(find("UBND xã Suỗi Mảy", AFTER)).isEqualTo(new BodyMatch.Similar(COMMUNE));
        assertThat(find("UBND xã Suôi Mai", AFTER)).isEqualTo(new BodyMatch.Unknown());
    }

    @Test
    void neverSuggestsAnotherFigure() {
        assertThat(find("UBND phường 1", AFTER)).isEqualTo(new BodyMatch.Exact(FIRST_WARD));
        assertThat(find("UBND phường 3", AFTER)).isEqualTo(new BodyMatch.Unknown());
    }

    @Test
    void ofTwoThatAreEquallyAlikeSuggestsNeither() {
        var other = body("suoi-may-2", "xã", "Suối Mấy", Period.ALWAYS);
        var both = List.of(COMMUNE, other);
        assertThat(BodyFinder.find(both, "UBND xã Suối Mậy", AFTER))
                .isEqualTo(new BodyMatch.Unknown());
    }

    @Test
    void asksForMoreWhereSeveralBearTheName() {
        var namesake = body("suoi-may-khac", "xã", "Suối Mây", Period.ALWAYS);
        assertThat(BodyFinder.find(List.of(COMMUNE, namesake), "xã Suối Mây", AFTER))
                .isInstanceOf(BodyMatch.Several.class);
    }
}
