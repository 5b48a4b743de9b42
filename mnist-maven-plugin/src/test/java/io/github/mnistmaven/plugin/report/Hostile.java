package io.github.mnistmaven.plugin.report;

/** What somebody may write into an experiment to have it run in a reader's browser, or to mislead the reader. */
final class Hostile {
    static final String TEXT =
            "</script></style></title><script>window.hit=1</script><img src=x onerror=\"window.hit=1\">"
                    + "' \" ` ${7*7} <#assign x=1> &lt; --> ]]> \u0000\u0007\u001b[31m \u202egnp.exe \u2066 <svg/onload=hit=1>";

    /** What a directory may be called. */
    static final String DIRECTORY =
            "100%, <script>window.hit=1<script><img src=x onerror=\"window.hit=1\">' ${7*7} &lt;";

    private Hostile() {}
}
