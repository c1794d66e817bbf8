package fr.levier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real Chromium without a window. Where none is installed the test is skipped and says so. Screenshots stay in
 * {@code target/screenshots}.
 */
public final class Chromium implements AutoCloseable {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The kinds of charts whose canvas is not of one colour, and whose table stands on the page. */
    private static final String PAINTED = "return [...document.querySelectorAll('.chart')].filter(box => {"
            + "const canvas = box.querySelector('canvas');"
            + "const pixels = new Uint32Array(canvas.getContext('2d')"
            + ".getImageData(0, 0, canvas.width, canvas.height).data.buffer);"
            + "return pixels.some(pixel => pixel !== pixels[0]) && document.querySelector('#' + box.dataset.table + ' td');"
            + "}).map(box => box.dataset.chart)";

    public final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    public static Chromium start() {
        boolean found = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
        if (!found) {
            System.out.println("Chromium not found: browser tests not run");
        }
        assumeTrue(found, "Chromium not found: browser tests not run");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        LoggingPreferences log = new LoggingPreferences();
        log.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability(ChromeOptions.LOGGING_PREFS, log);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars");
        LoggingPreferences everything = new LoggingPreferences();
        everything.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", everything);
        return new Chromium(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options));
    }

    /** Makes the window so wide, in pixels, and prefers a scheme of colours: {@code light} or {@code dark}. */
    public Chromium as(int width, String scheme) {
        driver.manage().window().setSize(new Dimension(width, 900));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** Lets the scripts of the next pages run, or not. */
    public void scripts(boolean run) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    /** Waits until these charts, and no others, are drawn: each a canvas with something on it, and the table that says the same. */
    public void assertDrawn(String... kinds) {
        WebDriverWait patience = new WebDriverWait(driver, PATIENCE);
        patience.until(page -> ask("return document.querySelectorAll('.chart:not([data-drawn])').length")
                .equals(0L));
        assertThat(ask(PAINTED)).isEqualTo(List.of(kinds));
    }

    /** Clicks, and waits until the next page stands, or the part of this one that was exchanged. */
    public void follow(By link) {
        await(() -> driver.findElement(link).click());
    }

    /** Does what leads to another page or exchanges a part of this one, and waits until it stands. */
    public void await(Runnable step) {
        // a page to which the back button leads may still carry the mark of an earlier step
        String mark = String.valueOf(System.nanoTime());
        driver.executeScript(
                "const page=document.documentElement;page.dataset.before=arguments[0];document.addEventListener('htmx:afterSettle',()=>delete page.dataset.before)",
                mark);
        step.run();
        until("document.readyState==='complete'&&document.documentElement.dataset.before!=='" + mark
                + "'&&!document.querySelector('.htmx-request')");
    }

    /** Waits until a script answers that something is so; a page that is just going may answer in any way. */
    public void until(String condition) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(page -> Boolean.TRUE.equals(driver.executeScript("return " + condition)));
    }

    /** Types into a field of the page's main part, in place of what stood there. */
    public void type(String field, String text) {
        WebElement input = driver.findElement(By.cssSelector("main [name='" + field + "']"));
        input.clear();
        input.sendKeys(text);
    }

    /** Sends the form that leads to an address. */
    public void press(String action) {
        follow(By.cssSelector("form[action='" + action + "'] button"));
    }

    /** Returns the words of the page's main part. */
    public String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    public Object ask(String script) {
        return Objects.requireNonNull(driver.executeScript(script));
    }

    /** Keeps a screenshot of the whole page, and asks that axe finds nothing and nothing scrolls sideways. */
    public void look(String name) throws IOException {
        screenshot(name);
        assertNothingScrollsSideways(name);
        assertNothingComplains(name);
        List<Rule> violations = new AxeBuilder().analyze(driver).getViolations();
        assertThat(violations).as(() -> name + violations).isEmpty();
    }

    public void assertNothingScrollsSideways(String name) {
        assertThat(ask("return document.documentElement.scrollWidth<=document.documentElement.clientWidth"))
                .as(name)
                .isEqualTo(true);
    }

    /** The console holds no fault of a script and no violation of the policy; that a page answered 404 is none. */
    public void assertNothingComplains(String name) {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .filteredOn(message -> !message.contains("the server responded with a status of 4"))
                .as(name)
                .isEmpty();
    }

    /** Nothing that stood moved while the page came. */
    public void assertNothingMoved(String name) {
        assertThat(
                        ask(
                                "return new Promise(r=>{let moved='';new PerformanceObserver(l=>l.getEntries().forEach(e=>{moved+=e.hadRecentInput?'':e.value+' '+e.sources.map(s=>s.node&&s.node.outerHTML?.slice(0,80))})).observe({type:'layout-shift',buffered:true});setTimeout(()=>r(moved),50)})"))
                .as(name)
                .isEqualTo("");
    }

    public void screenshot(String name) throws IOException {
        Map<String, Object> clip = Map.of(
                "x", 0,
                "y", 0,
                "width", ask("return document.documentElement.clientWidth"),
                "height", ask("return document.documentElement.scrollHeight"),
                "scale", 1);
        Object shot = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip))
                .get("data");
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(shot)));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
