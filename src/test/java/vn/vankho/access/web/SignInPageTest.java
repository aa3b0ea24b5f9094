package vn.vankho.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.vankho.access.Accounts;
import vn.vankho.access.Journal;
import vn.vankho.access.Role;
import vn.vankho.web.Pages;
import vn.vankho.web.RunningOffice;

@RunningOffice
class SignInPageTest {

    private final MockMvcTester pages;
    private final Accounts accounts;
    private final Journal journal;

    @Autowired
    SignInPageTest(WebApplicationContext office, Accounts accounts, Journal journal) {
        this.pages = Pages.of(office);
        this.accounts = accounts;
        this.journal = journal;
    }

    @Test
    void letsAPersonInByLoginAndPassword() {
        var session = signIn(newAccount(), RunningOffice.PASSWORD);
        assertThat(pages.get().uri("/tra-cuu").session(session)).hasStatusOk();
    }

    @Test
    void saysTheSameWhetherLoginOrPasswordIsWrong() {
        assertThat(refusal(signIn(newAccount(), "sai mật khẩu")))
                .isEqualTo(refusal(signIn("khong.co", "gì cũng được")));
    }

    @Test
    void locksAfterRepeatedFailuresAndSaysUntilWhen() {
        var login = newAccount();
        for (int i = 0; i < Accounts.FAILURES; i++) {
            signIn(login, "sai mật khẩu");
        }
        assertThat(refusal(signIn(login, RunningOffice.PASSWORD))).contains("bị khóa đến");
    }

    @Test
    void endsTheSessionsOfAnAccountThatWasClosed() {
        var login = newAccount();
        var session = signIn(login, RunningOffice.PASSWORD);
        assertThat(
                        pages.post()
                                .uri("/quan-tri/tai-khoan/{login}/ngung", login)
                                .with(csrf())
                                .with(Pages.as(Role.ADMIN)))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri("/tra-cuu").session(session))
                .hasRedirectedUrl("/dang-nhap?het-phien");
    }

    @Test
    void writesSigningOutIntoTheJournal() {
        var login = newAccount();
        var session = signIn(login, RunningOffice.PASSWORD);
        assertThat(pages.post().uri("/dang-xuat").session(session).with(csrf()))
                .hasRedirectedUrl("/dang-nhap?da-ra");
        assertThat(journal.newest(1, 0))
                .allMatch(line -> line.what().equals("signed-out") && line.who().equals(login));
    }

    @Test
    void changesOnesOwnPasswordOnlyForWhoKnowsTheOldOne() {
        var login = newAccount();
        var session = signIn(login, RunningOffice.PASSWORD);
        assertThat(change(session, "không phải", "mật khẩu mới 1"))
                .contains("Mật khẩu hiện tại không đúng");
        change(session, RunningOffice.PASSWORD, "mật khẩu mới 1");
        assertThat(signIn(login, "mật khẩu mới 1").getAttribute("SPRING_SECURITY_CONTEXT"))
                .isNotNull();
    }

    @Test
    void allowsNothingThatIsNotOurOwn() {
        assertThat(pages.get().uri("/dang-nhap"))
                .headers()
                .satisfies(
                        headers ->
                                assertThat(headers.getFirst("Content-Security-Policy"))
                                        .contains("default-src 'none'", "script-src 'self'")
                                        .doesNotContain("unsafe"));
    }

    private MockHttpSession signIn(String login, String password) {
        var session = new MockHttpSession();
        pages.post()
                .uri("/dang-nhap")
                .param("ten", login)
                .param("mat-khau", password)
                .session(session)
                .with(csrf())
                .exchange();
        return session;
    }

    private String refusal(MockHttpSession session) {
        var page =
                body(
                        pages.get()
                                .uri("/dang-nhap")
                                .session(session)
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray());
        return page.replaceAll("(?s).*role=\"alert\"><p>(.*?)</p>.*", "$1");
    }

    private String change(MockHttpSession session, String old, String fresh) {
        var answer =
                pages.post()
                        .uri("/doi-mat-khau")
                        .param("mat-khau-cu", old)
                        .param("mat-khau-moi", fresh)
                        .param("nhap-lai", fresh)
                        .session(session)
                        .with(csrf())
                        .exchange();
        return body(answer.getResponse().getContentAsByteArray());
    }

    private static String body(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String newAccount() {
        var login = "nguoi" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(
                login,
                "Người Dùng",
                Set.of(Role.READER),
                RunningOffice.PASSWORD,
                Pages.person(Role.ADMIN));
        return login;
    }
}
