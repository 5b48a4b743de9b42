package io.github.mnistmaven.plugin.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium with a profile of its own, which goes when the browser does. Elements are named by CSS selectors.
 */
final class Browser implements AutoCloseable {
    /**
     * Kept, so that it stays silent: that Selenium knows no typed commands for this Chromium matters to nobody here.
     */
    private static final Logger TYPED_COMMANDS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    /** Why tests are skipped where there is no browser. */
    static final String MISSING =
            "no chromium and chromedriver on the PATH: install them to test the pages in a browser";

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Starts a browser, or has the tests skipped where there is none. */
    static Browser start() throws IOException {
        assumeTrue(isInstalled(), MISSING);
        TYPED_COMMANDS.setLevel(Level.OFF);
        Path profile = Files.createTempDirectory("browser");
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        logging.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium().orElseThrow().toFile());
        options.setCapability("goog:loggingPrefs", logging);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver().orElseThrow().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options), profile);
    }

    /** Leaves page, pressed keys and messages of an earlier test behind. */
    void reset() {
        driver.resetInputState();
        driver.get("about:blank");
        console();
        requests();
    }

    /** Opens a page on a screen of this width, in a light or dark colour scheme. */
    void open(Path page, int width, String colourScheme) {
        open(page, "", width, colourScheme);
    }

    /** The same at an address that ends in {@code hash}. */
    void open(Path page, String hash, int width, String colourScheme) {
        resize(width, 900);
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colourScheme))));
        if (!hash.isEmpty()) {
            // another hash alone would not load the page anew
            driver.get("about:blank");
        }
        driver.get(page.toUri() + hash);
    }

    /** What a script returns that is run in the page, outside its Content-Security-Policy. */
    Object evaluate(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Loads the page again, at the address at which it is. */
    void reload() {
        driver.navigate().refresh();
    }

    /** Types another hash into the address, and goes on when the page knows it. */
    void goTo(String hash) {
        untilHashChange("location.hash = arguments[0];", hash);
    }

    /** Goes back to the hash before, and on when the page knows it. */
    void back() {
        untilHashChange("history.back();");
    }

    private void untilHashChange(String script, Object... arguments) {
        driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                        + "addEventListener('hashchange', () => done(), { once: true });" + script,
                arguments);
    }

    /** Shows the page as it is printed, until another one is opened. */
    void print() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** What a script hands to its callback. */
    Object evaluateAsync(String script) {
        return driver.executeAsyncScript(script);
    }

    /** The text of the first of these elements. */
    String text(String selector) {
        return (String) evaluate("return document.querySelector(arguments[0]).textContent", selector);
    }

    /** What a script says of each of these elements, which it calls {@code node}: a text. */
    @SuppressWarnings("unchecked")
    List<String> texts(String selector, String script) {
        return (List<String>) evaluate(
                "return Array.from(document.querySelectorAll(arguments[0]), node => " + script + ")", selector);
    }

    /** How many of these elements there are. */
    long count(String selector) {
        return (Long) evaluate("return document.querySelectorAll(arguments[0]).length", selector);
    }

    /** An attribute of the first of these elements. */
    String attribute(String selector, String name) {
        return (String)
                evaluate("return document.querySelector(arguments[0]).getAttribute(arguments[1])", selector, name);
    }

    /** The opacity of the first of these elements, from 0 to 1. */
    String opacity(String selector) {
        return (String) evaluate("return getComputedStyle(document.querySelector(arguments[0])).opacity", selector);
    }

    /** What the address holds of a reader's choices, from its # on; empty without any. */
    String hash() {
        return (String) evaluate("return location.hash");
    }

    /** Presses the button that says {@code text} within the first of these elements. */
    void press(String selector, String text) {
        evaluate(
                "Array.from(document.querySelector(arguments[0]).querySelectorAll('button'))"
                        + ".find(button => button.textContent === arguments[1]).click()",
                selector,
                text);
    }

    /** Who clicks and types on the page. */
    Reader reader() {
        return new Reader(driver);
    }

    /** What the page wrote to the console since it was last asked. */
    List<String> console() {
        return messages(LogType.BROWSER);
    }

    /** The addresses that the browser requested since it was last asked. */
    List<String> requests() {
        return messages(LogType.PERFORMANCE).stream()
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    /** Draws the page as PNG, as wide as the screen. {@code height} is in pixels, 0 for the whole page. */
    void screenshot(Path png, int height) throws IOException {
        long whole = (Long) evaluate("return document.documentElement.scrollHeight");
        long width = (Long) evaluate("return window.innerWidth");
        resize((int) width, height == 0 ? (int) whole : height);
        Files.createDirectories(png.toAbsolutePath().getParent());
        Files.write(png, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            // what a process of the browser still writes is left to the system
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private List<String> messages(String type) {
        return StreamSupport.stream(driver.manage().logs().get(type).spliterator(), false)
                .map(LogEntry::getMessage)
                .toList();
    }

    static boolean isInstalled() {
        return chromium().isPresent() && chromedriver().isPresent();
    }

    private static Optional<Path> chromium() {
        return onPath("chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<Path> chromedriver() {
        return onPath("chromedriver");
    }

    private static Optional<Path> onPath(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
