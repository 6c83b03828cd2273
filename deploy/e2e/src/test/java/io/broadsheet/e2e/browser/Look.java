package io.broadsheet.e2e.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/** How a page is looked at. */
enum Look {
    DESKTOP(1280, 900, ColorScheme.LIGHT, true),
    PHONE(375, 740, ColorScheme.LIGHT, true),
    DARK(1280, 900, ColorScheme.DARK, true),
    WITHOUT_SCRIPT(1280, 900, ColorScheme.LIGHT, false);

    private final int width;
    private final int height;
    private final ColorScheme colours;
    private final boolean scripted;

    Look(int width, int height, ColorScheme colours, boolean scripted) {
        this.width = width;
        this.height = height;
        this.colours = colours;
        this.scripted = scripted;
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setJavaScriptEnabled(scripted)
                .setLocale("en-GB")
                .setTimezoneId("UTC");
    }
}
