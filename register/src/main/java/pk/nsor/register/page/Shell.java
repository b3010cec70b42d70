package pk.nsor.register.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;

/**
 * What surrounds every page, and the voice it speaks in: templates take it as {@code shell} and ask
 * it for words, dates and numbers in the reader's language.
 *
 * @param lang language of this page
 * @param asAt the time the page was made; clocks are read at it
 * @param title title of the page, never personal
 * @param role what the officer is; null before sign-in
 * @param office where the officer serves; null before sign-in
 * @param switchUrl address of the same page in the other language
 * @param switchForm id of the form that the language switch sends, empty for none
 * @param home address behind the mark
 * @param signOut address that a sign-out is posted to
 * @param csrfName parameter name of the forgery token
 * @param csrfToken forgery token of this request
 * @param nav navigation of this role
 * @param entry reference of the evidence entry that this reading left, empty when it left none
 * @param entryAt time of that entry
 * @param foot second line of the foot: whose page and for what purpose; null for none
 * @param told what became of the act before this page; null for none
 * @param demo whether the data are invented
 * @param nonce of the content security policy, for the print rule
 * @param resend what was sent, where a form is shown again with its errors; null elsewhere
 */
public record Shell(
        Lang lang,
        Instant asAt,
        Text title,
        @Nullable Text role,
        @Nullable Text office,
        String switchUrl,
        String switchForm,
        String home,
        String signOut,
        String csrfName,
        String csrfToken,
        List<NavItem> nav,
        String entry,
        Instant entryAt,
        @Nullable Text foot,
        @Nullable Told told,
        boolean demo,
        String nonce,
        @Nullable Resend resend) {
    /** Name of the register. */
    public static final Text NAME =
            Text.of("National Sex Offenders Register", "قومی رجسٹر برائے جنسی مجرمان");

    /** Short name of the register. */
    public static final Text SHORT = Text.of("NSOR", "این ایس او آر");

    public Shell {
        nav = List.copyOf(nav);
    }

    /** Words of this page's language, with references and Latin runs set apart. */
    public Phrase say(String en, String ur) {
        return Phrase.of(lang == Lang.EN ? en : ur, lang);
    }

    /** Words of this page's language. */
    public Phrase say(Text text) {
        return Phrase.of(text.in(lang), lang);
    }

    /** The same as plain text, for {@code title}, {@code option} and {@code textarea}. */
    public String plain(Text text) {
        return say(text).toString();
    }

    /** {@code 23 Nov 2026}. */
    public Phrase date(LocalDate d) {
        return Phrase.unbroken(Show.date(d, lang), lang);
    }

    /** {@code March 1992, day not known}. */
    public Phrase date(PartialDate d) {
        String words = Show.partial(d, lang);
        return d.exact().isPresent() ? Phrase.unbroken(words, lang) : Phrase.of(words, lang);
    }

    /** {@code 23 Nov 2026 14:05}. */
    public Phrase dateTime(Instant at) {
        return Phrase.unbroken(Show.dateTime(at, lang), lang);
    }

    /** {@code today 09:12}, {@code 22 Nov 09:10}. */
    public Phrase moment(Instant at) {
        return Phrase.unbroken(Show.moment(at, asAt, lang), lang);
    }

    /** {@code 23 Nov}; with the year when it is not this year. */
    public Phrase shortDate(LocalDate d) {
        return Phrase.unbroken(Show.shortDate(d, Show.day(asAt), lang), lang);
    }

    /** {@code 14:05}. */
    public Phrase time(Instant at) {
        return Phrase.unbroken(Show.time(at), lang);
    }

    /** {@code 48,112}. */
    public Phrase number(long n) {
        return Phrase.of(Show.number(n), lang);
    }

    /** The evidence entry as plain text, for the margin of every printed sheet. */
    public String printedEntry() {
        return say(
                        "Evidence entry " + entry + " · " + Show.dateTime(entryAt, lang),
                        "شہادتی اندراج نمبر " + entry + " · " + Show.dateTime(entryAt, lang))
                .toString();
    }

    public boolean urdu() {
        return lang == Lang.UR;
    }

    public boolean signedIn() {
        return role != null;
    }

    public static Builder in(Lang lang, Instant asAt, Text title) {
        return new Builder(lang, asAt, title);
    }

    /** Fills a shell; what is left out is absent from the page. */
    public static final class Builder {
        private final Lang lang;
        private final Instant asAt;
        private final Text title;
        private @Nullable Text role;
        private @Nullable Text office;
        private String switchUrl = "";
        private String switchForm = "";
        private String home = "/";
        private String signOut = "/sign-out";
        private String csrfName = "";
        private String csrfToken = "";
        private List<NavItem> nav = List.of();
        private String entry = "";
        private Instant entryAt;
        private @Nullable Text foot;
        private @Nullable Told told;
        private boolean demo;
        private String nonce = "";
        private @Nullable Resend resend;

        private Builder(Lang lang, Instant asAt, Text title) {
            this.lang = lang;
            this.asAt = asAt;
            this.entryAt = asAt;
            this.title = title;
        }

        /** Who reads: role and office in words. */
        public Builder who(Text role, Text office) {
            this.role = role;
            this.office = office;
            return this;
        }

        public Builder switchForm(String id) {
            this.switchForm = id;
            return this;
        }

        public Builder switchUrl(String url) {
            this.switchUrl = url;
            return this;
        }

        public Builder home(String url) {
            this.home = url;
            return this;
        }

        public Builder signOut(String url) {
            this.signOut = url;
            return this;
        }

        public Builder csrf(String name, String token) {
            this.csrfName = name;
            this.csrfToken = token;
            return this;
        }

        public Builder nav(List<NavItem> items) {
            this.nav = items;
            return this;
        }

        /** The evidence entry that this reading left. */
        public Builder evidence(String reference, Instant at) {
            this.entry = reference;
            this.entryAt = at;
            return this;
        }

        public Builder foot(@Nullable Text text) {
            this.foot = text;
            return this;
        }

        public Builder told(@Nullable Told became) {
            this.told = became;
            return this;
        }

        public Builder demo(boolean on) {
            this.demo = on;
            return this;
        }

        public Builder nonce(String value) {
            this.nonce = value;
            return this;
        }

        /** The form that is shown again with its errors. */
        public Builder resend(@Nullable Resend form) {
            this.resend = form;
            return this;
        }

        public Shell build() {
            return new Shell(
                    lang,
                    asAt,
                    title,
                    role,
                    office,
                    switchUrl,
                    switchForm,
                    home,
                    signOut,
                    csrfName,
                    csrfToken,
                    nav,
                    entry,
                    entryAt,
                    foot,
                    told,
                    demo,
                    nonce,
                    resend);
        }
    }
}
