package vn.vankho.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/// A real Chromium without a screen, as a clerk uses it.
final class Browser implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DESK = 1366;
    private static final int PHONE = 390;

    private final Path profile;
    private final ChromeDriver driver;
    private final String home;

    /// @param home the address of the product
    Browser(String home) throws IOException {
        this.home = home;
        this.profile = Files.createTempDirectory("vankho-browser");
        Files.createDirectories(PICTURES);
        this.driver = new ChromeDriver(service(), options(profile));
        size(DESK, 768);
    }

    private static ChromeDriverService service() {
        var program = new File("/usr/bin/chromedriver");
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(program)
                .usingAnyFreePort()
                .build();
    }

    private static ChromeOptions options(Path profile) {
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=vi",
                "--user-data-dir=" + profile);
        return options;
    }

    void open(String path) {
        driver.get(home + path);
    }

    String path() {
        return driver.getCurrentUrl().substring(home.length());
    }

    /// What the page says; read again where another page comes while it is read.
    String text() {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> find("main").getText());
    }

    WebElement find(String selector) {
        return new WebDriverWait(driver, PATIENCE)
                .until(page -> page.findElement(By.cssSelector(selector)));
    }

    /// @param path XPath, for what only its neighbours tell
    WebElement at(String path) {
        return new WebDriverWait(driver, PATIENCE).until(page -> page.findElement(By.xpath(path)));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    void type(String selector, String text) {
        var field = find(selector);
        field.clear();
        field.sendKeys(text);
    }

    /// A date field takes its value, whatever the machine's way of writing dates.
    void set(String selector, String value) {
        run("arguments[0].value = arguments[1]", find(selector), value);
    }

    /// Presses a button or follows a link, by what it says.
    void press(String words) {
        var found =
                new WebDriverWait(driver, PATIENCE)
                        .until(
                                page ->
                                        page
                                                .findElements(By.cssSelector("button, a, summary"))
                                                .stream()
                                                .filter(WebElement::isDisplayed)
                                                .filter(
                                                        element ->
                                                                element.getText()
                                                                        .strip()
                                                                        .startsWith(words))
                                                .findFirst()
                                                .orElse(null));
        run("arguments[0].scrollIntoView({block: 'center'})", found);
        found.click();
    }

    /// What a link of the page hands out, fetched as the person who is signed in.
    byte[] download(String path) {
        var answer =
                run(
                        """
                        const asked = new XMLHttpRequest();
                        asked.open('GET', arguments[0], false);
                        asked.overrideMimeType('text/plain; charset=x-user-defined');
                        asked.send();
                        if (asked.status !== 200) return null;
                        let bytes = '';
                        for (let i = 0; i < asked.responseText.length; i++) {
                            bytes += String.fromCharCode(asked.responseText.charCodeAt(i) & 255);
                        }
                        return btoa(bytes);
                        """,
                        path);
        return Base64.getDecoder().decode(Objects.requireNonNull((String) answer, path));
    }

    /// Loads the page again until it says this.
    void waitFor(String words) {
        new WebDriverWait(driver, Duration.ofMinutes(4), Duration.ofSeconds(2))
                .withMessage(() -> "«%s» in: %s".formatted(words, text()))
                .until(
                        page -> {
                            page.navigate().refresh();
                            return text().contains(words);
                        });
    }

    void waitUntilTextHas(String words) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "«%s» in: %s".formatted(words, text()))
                .until(page -> text().contains(words));
    }

    /// Waits until every picture that is on its way is there.
    void waitForPictures() {
        new WebDriverWait(driver, PATIENCE)
                .until(
                        _ ->
                                Boolean.TRUE.equals(
                                        run(
                                                "return [...document.images].filter(i => i.getBoundingClientRect().top < innerHeight).every(i => i.complete)")));
    }

    /// Waits until the line that tells of saving says this.
    void waitUntilStateIs(String words) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "«%s» in: %s".formatted(words, find("#luu").getText()))
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> find("#luu").getText().contains(words));
    }

    /// Keeps a picture of the whole page at both widths, and says whether it fits.
    boolean picture(String name) {
        boolean fits = true;
        for (int width : new int[] {DESK, PHONE}) {
            size(width, width == DESK ? 768 : 844);
            run("window.scrollTo(0, 0)");
            fits &= number("document.documentElement.scrollWidth") <= width;
            save(name + "-" + width);
        }
        size(DESK, 768);
        return fits;
    }

    /// Whether the reader sees it without scrolling the part of the page that it is in.
    boolean shows(String selector) {
        return Boolean.TRUE.equals(
                run(
                        """
                        const inner = arguments[0].getBoundingClientRect();
                        const outer = arguments[0].parentElement.getBoundingClientRect();
                        return inner.top >= outer.top && inner.bottom <= outer.bottom;
                        """,
                        find(selector)));
    }

    /// What the browser complained of: scripts that failed, things that the policy forbade.
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(line -> line.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(line -> line.getMessage())
                .toList();
    }

    private void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        width == PHONE));
    }

    private void save(String name) {
        int width = number("window.innerWidth");
        int height = Math.min(number("document.documentElement.scrollHeight"), 3000);
        var clip = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
        var shot =
                driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of("captureBeyondViewport", true, "clip", clip));
        try {
            Files.write(
                    PICTURES.resolve(name + ".png"),
                    Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int number(String expression) {
        return ((Number) run("return Math.ceil(" + expression + ")")).intValue();
    }

    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        FileSystemUtils.deleteRecursively(profile);
    }
}
