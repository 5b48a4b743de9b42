package io.github.mnistmaven.plugin.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.plugin.check.CheckedExperiment.UnusableRun;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JUnitReportTest {
    private static final String HOSTILE = "\"><!-- ]]> & <x a='1'/> \u0000\u001b[31m \uD800 \uFFFE \uD83D\uDE00 \u202e";

    @Test
    void isWellFormedWhateverThingsAreCalled() throws Exception {
        String report = JUnitReport.of(
                new CheckedExperiment(HOSTILE, List.of(), List.of(UnusableRun.ofRecord(HOSTILE, HOSTILE))));

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(report)));
        Element suite = document.getDocumentElement();
        Element error = (Element) suite.getElementsByTagName("error").item(0);
        String shown = "\"><!-- ]]> & <x a='1'/> \uFFFD\uFFFD[31m \uFFFD \uFFFD \uD83D\uDE00 \u202e";
        assertThat(suite.getAttribute("name")).isEqualTo(shown);
        assertThat(((Element) error.getParentNode()).getAttribute("classname")).isEqualTo(shown);
        assertThat(error.getAttribute("message")).isEqualTo(shown);
        assertThat(suite.getElementsByTagName("*").getLength()).isEqualTo(2);
    }
}
