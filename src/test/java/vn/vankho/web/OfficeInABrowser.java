package vn.vankho.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.openqa.selenium.Keys;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.vankho.RealParts;
import vn.vankho.Vankho;
import vn.vankho.access.Accounts;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.drafting.DraftVersions;
import vn.vankho.drafting.Drafts;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;

/// An office of two drafters and a chairman, running on a home of its own, and a real browser
/// before it.
final class OfficeInABrowser implements AutoCloseable {

    private static final String PASSWORD = "mat khau cua toi";

    private final ConfigurableApplicationContext office;
    private final Browser browser;
    private final Person admin;
    private final Person mai;

    private OfficeInABrowser(ConfigurableApplicationContext office) throws IOException {
        this.office = office;
        this.admin =
                get(Accounts.class)
                        .createFirst("admin", "Quản Trị", Set.of(Role.ADMIN), PASSWORD)
                        .person();
        get(Office.class).setUp(OwnOffice.named("Ủy ban nhân dân xã Minh Sơn"), admin);
        account("lan", "Lường Thị Lan", Role.DRAFTER);
        this.mai = account("mai", "Nông Thị Mai", Role.DRAFTER);
        account("khanh", "Lường Văn Khánh", Role.LEADER);
        int port = ((WebServerApplicationContext) office).getWebServer().getPort();
        this.browser = new Browser("http://localhost:" + port);
    }

    static OfficeInABrowser open(Path home) throws IOException {
        return open(home, Clock.systemUTC());
    }

    /// @param clock what the office's clock says
    static OfficeInABrowser open(Path home, Clock clock) throws IOException {
        RealParts.need("chromium");
        RealParts.need("chromedriver");
        return new OfficeInABrowser(
                new SpringApplicationBuilder(Vankho.class)
                        .properties("VANKHO_HOME=" + home)
                        .initializers(
                                context ->
                                        ((GenericApplicationContext) context)
                                                .registerBean(
                                                        "clockOfTheDay",
                                                        Clock.class,
                                                        () -> clock,
                                                        bean -> bean.setPrimary(true)))
                        .run("--server.port=0"));
    }

    Person account(String login, String name, Role role) {
        return get(Accounts.class).create(login, name, Set.of(role), PASSWORD, admin).person();
    }

    Browser browser() {
        return browser;
    }

    /// The second drafter.
    Person mai() {
        return mai;
    }

    <T> T get(Class<T> part) {
        return office.getBean(part);
    }

    Drafts drafts() {
        return get(Drafts.class);
    }

    DraftVersions versions() {
        return get(DraftVersions.class);
    }

    void signIn(String login) {
        browser.open("/dang-nhap");
        browser.type("#ten", login);
        browser.type("#mat-khau", PASSWORD);
        browser.find("#mat-khau").sendKeys(Keys.ENTER);
        browser.find(".me");
    }

    void signOut() {
        browser.find(".me summary").click();
        browser.press("Đăng xuất");
        browser.waitUntilTextHas("Bạn đã đăng xuất");
    }

    @Override
    public void close() throws IOException {
        browser.close();
        office.close();
    }
}
