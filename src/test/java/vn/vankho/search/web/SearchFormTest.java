package vn.vankho.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchFormTest {

    @Test
    void keepsTheWholeQueryInItsAddress() {
        var form = new SearchForm("đàn bò & \"lợn\" 50%+", 2023, "Báo cáo", "UBND xã Minh Sơn", 2);
        assertThat(form.address())
                .isEqualTo(
                        "/tra-cuu?q=%C4%91%C3%A0n%20b%C3%B2%20%26%20%22l%E1%BB%A3n%22%2050%25%2B&nam=2023"
                                + "&loai=B%C3%A1o%20c%C3%A1o&co-quan=UBND%20x%C3%A3%20Minh%20S%C6%A1n&trang=2");
    }

    @Test
    void leavesOutOfTheAddressWhatWasNotAsked() {
        assertThat(new SearchForm("rừng", null, " ", null, 1).address())
                .isEqualTo("/tra-cuu?q=r%E1%BB%ABng");
    }

    @Test
    void beginsAnewOnTheFirstPageWhenAFilterIsChosen() {
        assertThat(new SearchForm("rừng", null, null, null, 7).withYear(2020).page()).isEqualTo(1);
    }

    @Test
    void asksForTheTenHitsOfItsPage() {
        var query = new SearchForm(" rừng ", null, null, null, 3).query();
        assertThat(query.text()).isEqualTo("rừng");
        assertThat(query.offset()).isEqualTo(20);
        assertThat(query.limit()).isEqualTo(10);
    }

    @Test
    void staysWithinThePagesThatThereAre() {
        assertThat(new SearchForm("", null, null, null, -3).page()).isEqualTo(1);
        assertThat(new SearchForm("", null, null, null, 1_000_000).page())
                .isEqualTo(SearchForm.LAST_PAGE);
    }
}
