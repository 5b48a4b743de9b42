package io.github.mnistmaven.plugin.report;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.remote.RemoteWebDriver;

/** What a reader does to a page, with pointer and keys. Elements are named by CSS selectors. */
final class Reader {
    private final RemoteWebDriver driver;

    Reader(RemoteWebDriver driver) {
        this.driver = driver;
    }

    void click(String element, Keys... held) {
        Actions actions = at(element, 0.5, 0.5);
        for (Keys key : held) {
            actions.keyDown(key);
        }
        actions.click();
        for (Keys key : held) {
            actions.keyUp(key);
        }
        actions.perform();
    }

    void doubleClick(String element) {
        at(element, 0.5, 0.5).doubleClick().perform();
    }

    /** Moves the pointer to a share of an element's width and height. */
    void point(String element, double right, double down) {
        at(element, right, down).perform();
    }

    /** Drags from one share of an element's width to another, half way down. */
    void drag(String element, double from, double to) {
        WebElement target = find(element);
        int distance = (int) Math.round((to - from) * target.getSize().getWidth());
        at(element, from, 0.5)
                .clickAndHold()
                .moveByOffset(distance, 0)
                .release()
                .perform();
    }

    /** Begins to drag, presses a key and goes on. */
    void dragAndPress(String element, double from, double to, CharSequence key) {
        int half = (int) Math.round((to - from) / 2 * find(element).getSize().getWidth());
        at(element, from, 0.5)
                .clickAndHold()
                .moveByOffset(half, 0)
                .sendKeys(key)
                .moveByOffset(half, 0)
                .release()
                .perform();
    }

    void focus(String element) {
        driver.executeScript("arguments[0].focus()", find(element));
    }

    /** Presses keys one after the other. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void pressWithShift(CharSequence key) {
        new Actions(driver).keyDown(Keys.SHIFT).sendKeys(key).keyUp(Keys.SHIFT).perform();
    }

    private Actions at(String element, double right, double down) {
        WebElement target = find(element);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", target);
        int x = (int) Math.round((right - 0.5) * target.getSize().getWidth());
        int y = (int) Math.round((down - 0.5) * target.getSize().getHeight());
        return new Actions(driver).moveToElement(target, x, y);
    }

    private WebElement find(String element) {
        return driver.findElement(By.cssSelector(element));
    }
}
