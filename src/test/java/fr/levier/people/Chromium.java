package fr.levier.people;

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
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium that follows links, keeps pictures and finds faults; without one the test is skipped and says so. */
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    final ChromeDriver driver;

    Chromium() {
        boolean found = Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER);
        if (!found) {
            System.out.println("Chromium not found: browser tests not run");
        }
        assumeTrue(found, "Chromium not found: browser tests not run");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
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
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
    }

    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    void type(String field, String text) {
        WebElement input = driver.findElement(By.cssSelector("main [name='" + field + "']"));
        input.clear();
        input.sendKeys(text);
    }

    void press(String action) {
        follow(By.cssSelector("form[action='" + action + "'] button"));
    }

    /** Clicks, and waits until the page that was there is gone and the next one stands. */
    void follow(By what) {
        await(() -> driver.findElement(what).click());
    }

    /** Does what leads to another page, and waits until it stands. */
    void await(Runnable step) {
        WebElement before = driver.findElement(By.tagName("html"));
        step.run();
        WebDriverWait patience = new WebDriverWait(driver, Duration.ofSeconds(60));
        // a page that is just going may answer in any way
        patience.ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(before));
        patience.until(page -> "complete".equals(driver.executeScript("return document.readyState")));
    }

    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    /** Keeps a picture of the whole page, and finds no fault with what it shows. */
    void look(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Object shot = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", page()))
                .get("data");
        Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(shot)));
        assertThat(driver.executeScript(
                        "return document.documentElement.scrollWidth<=document.documentElement.clientWidth"))
                .as(name)
                .isEqualTo(true);
        List<Rule> violations = new AxeBuilder().analyze(driver).getViolations();
        assertThat(violations).as(() -> name + violations).isEmpty();
    }

    private Map<String, Object> page() {
        return Map.of(
                "x",
                0,
                "y",
                0,
                "width",
                Objects.requireNonNull(driver.executeScript("return document.documentElement.clientWidth")),
                "height",
                Objects.requireNonNull(driver.executeScript("return document.documentElement.scrollHeight")),
                "scale",
                1);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
