package io.github.mnistmaven.plugin.report;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.github.mnistmaven.plugin.report.text.Controls;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * FreeMarker, set to be strict and safe: everything is escaped as HTML, a missing value is an error, and a template
 * reaches nothing but its view model.
 */
final class Templates {
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
    private final Assets assets;

    Templates(Branding branding) {
        assets = Assets.load(branding);
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, ""));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("c");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
    }

    /**
     * The page that a template makes of its view model.
     *
     * @param template the template's file, beside this class
     * @param page the view model, {@code page} in the template
     * @throws IllegalStateException if template and view model do not fit each other: a defect, not bad input
     */
    String render(String template, Object page) {
        StringWriter html = new StringWriter();
        try {
            configuration.getTemplate(template).process(Map.of("page", page, "assets", assets), html);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + template + " does not fit its view model", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Controls.replaced(html.toString());
    }
}
