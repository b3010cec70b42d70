package pk.nsor.register.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pk.nsor.register.kernel.Lang;

/**
 * Escaped text in which every run that must read left to right stands in its own {@code <bdi>}:
 * references, FIR and section numbers, percentages, and in Urdu every Latin word. In an attribute,
 * where no element can stand, Unicode isolates do the same work.
 */
public final class Phrase implements Content {
    /** Latin letters and digits, joined by dashes, slashes, points, commas or colons. */
    private static final String WORD =
            "[A-Za-z0-9]+(?:[-\\u2010-\\u2013/.:,_@+'’&][A-Za-z0-9]+|\\([A-Za-z0-9]+\\))*";

    private static final Pattern RUN = Pattern.compile(WORD + "%?");

    /** In Urdu words that follow one another stay together: {@code 377-B r/w 34 PPC}. */
    private static final Pattern RUN_IN_URDU =
            Pattern.compile(WORD + "(?:[ \\u00A0]" + WORD + ")*%?");

    private static final Pattern JOINED = Pattern.compile("[-\u2010-\u2013/]");

    /** A longer run may break over lines. */
    private static final int LONGEST_UNBROKEN_CHARS = 24;

    private enum Form {
        TEXT,
        UNBROKEN
    }

    private final String text;
    private final Lang lang;
    private final Form form;

    private Phrase(String text, Lang lang, Form form) {
        this.text = text;
        this.lang = lang;
        this.form = form;
    }

    /** Text of one language. */
    public static Phrase of(String text, Lang lang) {
        return new Phrase(text, lang, Form.TEXT);
    }

    /** A date or time, kept on one line. */
    public static Phrase unbroken(String text, Lang lang) {
        return new Phrase(text, lang, Form.UNBROKEN);
    }

    @Override
    public void writeTo(TemplateOutput out) {
        // Within an attribute the template engine hands over a string output of its own.
        if (out instanceof StringOutput) {
            out.writeUserContent(toString());
        } else if (form == Form.UNBROKEN) {
            out.writeContent("<span class=\"ns-date\">");
            out.writeUserContent(text);
            out.writeContent("</span>");
        } else {
            writeRuns(out);
        }
    }

    private void writeRuns(TemplateOutput out) {
        Matcher run = runs();
        int at = 0;
        while (run.find()) {
            if (apart(run.group())) {
                out.writeUserContent(text.substring(at, run.start()));
                out.writeContent(
                        run.group().length() > LONGEST_UNBROKEN_CHARS
                                ? "<bdi dir=\"ltr\" class=\"ns-long\">"
                                : "<bdi dir=\"ltr\">");
                out.writeUserContent(run.group());
                out.writeContent("</bdi>");
                at = run.end();
            }
        }
        out.writeUserContent(text.substring(at));
    }

    /** Plain text: runs stand between Unicode isolates where the language reads right to left. */
    @Override
    public String toString() {
        if (lang == Lang.EN || form == Form.UNBROKEN) {
            return text;
        }
        return runs().replaceAll(
                        m ->
                                Matcher.quoteReplacement(
                                        apart(m.group())
                                                ? "\u2066" + m.group() + "\u2069"
                                                : m.group()));
    }

    private Matcher runs() {
        return (lang == Lang.UR ? RUN_IN_URDU : RUN).matcher(text);
    }

    private boolean apart(String run) {
        boolean letter = run.chars().anyMatch(Character::isLetter);
        boolean digit = run.chars().anyMatch(Character::isDigit);
        if (lang == Lang.UR) {
            return letter || run.endsWith("%") || JOINED.matcher(run).find();
        }
        return digit && JOINED.matcher(run).find();
    }
}
