package vn.vankho.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vankho.search.FacetName;
import vn.vankho.search.SearchQuery.Order;

class SearchFormTest {

    private static SearchForm form(String... address) {
        var parts = new LinkedMultiValueMap<String, String>();
        for (var at = 0; at < address.length; at += 2) {
            parts.add(address[at], address[at + 1]);
        }
        return SearchForm.of(parts);
    }

    @Test
    void keepsTheWholeQueryInItsAddress() {
        var form =
                form(
                        "q",
                        "đàn bò & \"lợn\" 50%+",
                        "nam",
                        "2023",
                        "nam",
                        "2022",
                        "loai",
                        "Báo cáo",
                        "tu",
                        "2022-01-01",
                        "sap-xep",
                        "moi",
                        "trang",
                        "2");
        var query = UriComponentsBuilder.fromUriString(form.address()).build(true).getQueryParams();
        var decoded = new LinkedMultiValueMap<String, String>();
        query.forEach(
                (name, values) ->
                        values.forEach(
                                value ->
                                        decoded.add(
                                                name,
                                                org.springframework.web.util.UriUtils.decode(
                                                        value,
                                                        java.nio.charset.StandardCharsets.UTF_8))));
        assertThat(SearchForm.of(decoded)).isEqualTo(form);
        assertThat(form.address()).contains("50%25%2B", "nam=2023&nam=2022", "trang=2");
    }

    @Test
    void leavesOutOfTheAddressWhatWasNotAsked() {
        assertThat(form("q", "rừng", "loai", " ").address()).isEqualTo("/tra-cuu?q=r%E1%BB%ABng");
        assertThat(form().address()).isEqualTo("/tra-cuu");
    }

    @Test
    void takesNoHarmFromAWrongAddress() {
        var form = form("trang", "-3", "tu", "hôm qua", "sap-xep", "ngược", "nam", "abc");
        assertThat(form.page()).isEqualTo(1);
        assertThat(form.from()).isNull();
        assertThat(form.order()).isEqualTo(Order.RELEVANCE);
        assertThat(form("trang", "1000000").page()).isEqualTo(SearchForm.LAST_PAGE);
    }

    @Test
    void beginsAnewOnTheFirstPageWhenAFilterIsChosenOrTakenBack() {
        var chosen = form("q", "rừng", "trang", "7").toggled(FacetName.YEAR, "2020");
        assertThat(chosen.page()).isEqualTo(1);
        assertThat(chosen.chosen()).isEqualTo(Map.of(FacetName.YEAR, List.of("2020")));
        assertThat(chosen.toggled(FacetName.YEAR, "2020").chosen()).isEmpty();
    }

    @Test
    void asksForTheTenHitsOfItsPage() {
        var query = form("q", " rừng ", "trang", "3", "den", "2023-12-31").query();
        assertThat(query.text()).isEqualTo("rừng");
        assertThat(query.offset()).isEqualTo(20);
        assertThat(query.limit()).isEqualTo(10);
        assertThat(query.to()).isEqualTo(LocalDate.of(2023, 12, 31));
    }
}
