package pk.nsor.register.reference;

import java.util.Optional;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.reference.ListColumn.Content;

/** What one cell of a list file may hold; each refusal names the column and what is expected. */
final class ListCell {
    private ListCell() {}

    /** Why this cell cannot be taken, if so. */
    static Optional<ListProblem> problem(int line, ListColumn column, String cell) {
        return text(column, cell).map(t -> new ListProblem(line, column.header(), t));
    }

    private static Optional<Text> text(ListColumn column, String cell) {
        int most = column.mostChars();
        if (cell.length() > most) {
            return said(
                    "The cell has "
                            + cell.length()
                            + " characters; at most "
                            + most
                            + " are taken.",
                    "خانے میں "
                            + cell.length()
                            + " حروف ہیں؛ زیادہ سے زیادہ "
                            + most
                            + " لیے جاتے ہیں۔");
        }
        if (cell.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)) {
            return said(
                    "The cell holds a line break, a control character or a lost letter (\u2068\uFFFD\u2069).",
                    "خانے میں سطر شکن، کنٹرول حرف یا گم شدہ حرف (\u2068\uFFFD\u2069) ہے۔");
        }
        if (cell.isEmpty()) {
            return column.required()
                    ? said("This cell may not be empty.", "یہ خانہ خالی نہیں ہو سکتا۔")
                    : Optional.empty();
        }
        return content(column.content(), cell);
    }

    private static Optional<Text> content(Content content, String cell) {
        String shown = ListProblem.shown(cell);
        return switch (content) {
            case Content.Words _, Content.Named _ -> Optional.empty();
            case Content.Code _, Content.One _ ->
                    unless(
                            code(cell),
                            shown + " is not a code: letters, digits and dashes, at most 60.",
                            shown + " کوڈ نہیں: حروف، ہندسے اور ڈیش، زیادہ سے زیادہ 60۔");
            case Content.Many _ ->
                    unless(
                            java.util.Arrays.stream(cell.split(" ", -1)).allMatch(ListCell::code),
                            shown + " is not a row of codes with one space between them.",
                            shown + " ایک ایک خالی جگہ سے جدا کوڈ نہیں۔");
            case Content.Urdu _ ->
                    unless(
                            cell.codePoints()
                                    .anyMatch(
                                            c ->
                                                    Character.UnicodeScript.of(c)
                                                            == Character.UnicodeScript.ARABIC),
                            shown + " is not in Urdu script. Leave it empty where it is not known.",
                            shown + " اردو رسم الخط میں نہیں۔ معلوم نہ ہو تو خالی چھوڑیں۔");
            case Content.Date _ ->
                    unless(
                            date(cell),
                            shown + " is not a date such as 2009, 2009-03 or 2009-03-07.",
                            shown + " ایسی تاریخ نہیں جیسے 2009، 2009-03 یا 2009-03-07۔");
            case Content.Day _ ->
                    unless(
                            cell.length() == 10 && date(cell),
                            shown + " is not a day such as 2009-03-07.",
                            shown + " ایسا دن نہیں جیسے 2009-03-07۔");
            case Content.Whole(int least, int most) ->
                    unless(
                            cell.matches("\\d{1,9}") && number(cell, least, most),
                            shown + " is not a whole number from " + least + " to " + most + ".",
                            shown + " " + least + " سے " + most + " تک کا پورا عدد نہیں۔");
            case Content.Number(double least, double most) ->
                    unless(
                            number(cell, least, most),
                            shown + " is not a number from " + least + " to " + most + ".",
                            shown + " " + least + " سے " + most + " تک کا عدد نہیں۔");
            case Content.Choice(var words) -> {
                String all = "\u2068" + String.join(", ", words.keySet()) + "\u2069";
                yield unless(
                        words.containsKey(cell),
                        shown + " is not one of: " + all,
                        shown + " ان میں سے نہیں: " + all);
            }
        };
    }

    private static boolean code(String cell) {
        return cell.matches("[A-Za-z0-9][A-Za-z0-9-]{0,59}");
    }

    private static boolean date(String cell) {
        if (!cell.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            return false;
        }
        try {
            return PartialDate.ofIso(cell).iso().equals(cell);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean number(String cell, double least, double most) {
        if (!cell.matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
            return false;
        }
        double n = Double.parseDouble(cell);
        return n >= least && n <= most;
    }

    private static Optional<Text> unless(boolean good, String en, String ur) {
        return good ? Optional.empty() : said(en, ur);
    }

    private static Optional<Text> said(String en, String ur) {
        return Optional.of(Text.of(en, ur));
    }
}
