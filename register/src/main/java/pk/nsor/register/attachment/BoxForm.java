package pk.nsor.register.attachment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import pk.nsor.register.kernel.Digits;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;

/**
 * Boxes as they come from the page: four fields in percent for those who type, and one {@code box}
 * field for each rectangle drawn ({@code left,top,width,height}, in percent).
 */
public record BoxForm(String left, String top, String width, String height, List<String> drawn) {
    /** Nothing typed and nothing drawn. */
    public static final BoxForm EMPTY = new BoxForm("", "", "", "", List.of());

    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}([.][0-9]{1,6})?");
    private static final List<Text> NOT_A_PERCENTAGE =
            List.of(
                    Text.of(
                            "From the left: enter a number from 0 to 100.",
                            "بائیں سے: 0 سے 100 تک کا عدد لکھیے۔"),
                    Text.of(
                            "From the top: enter a number from 0 to 100.",
                            "اوپر سے: 0 سے 100 تک کا عدد لکھیے۔"),
                    Text.of(
                            "Width: enter a number from 0 to 100.",
                            "چوڑائی: 0 سے 100 تک کا عدد لکھیے۔"),
                    Text.of(
                            "Height: enter a number from 0 to 100.",
                            "اونچائی: 0 سے 100 تک کا عدد لکھیے۔"));
    private static final Text NOTHING =
            Text.of(
                    "Draw a box on the picture, or fill in the four fields.",
                    "تصویر پر خانہ کھینچیے یا چاروں خانے پُر کیجیے۔");
    private static final Text OFF_THE_PAGE =
            Text.of(
                    "The box reaches past the edge of the page, or has no size.",
                    "خانہ صفحے کے کنارے سے باہر جاتا ہے یا اس کا کوئی رقبہ نہیں۔");

    public BoxForm {
        drawn = List.copyOf(drawn);
    }

    private boolean typed() {
        return !(left + top + width + height).isBlank();
    }

    /** What is wrong with the fields; nothing where {@link #boxes()} can be asked. */
    public FieldErrors errors() {
        FieldErrors errors = FieldErrors.NONE;
        if (!typed() && drawn.isEmpty()) {
            return errors.and("left", NOTHING);
        }
        if (drawn.size() > Limits.BOXES || !drawn.stream().allMatch(BoxForm::onThePage)) {
            return errors.and("left", OFF_THE_PAGE);
        }
        if (!typed()) {
            return errors;
        }
        String[] names = {"left", "top", "width", "height"};
        String[] values = {left, top, width, height};
        for (int i = 0; i < names.length; i++) {
            if (!percent(values[i])) {
                errors = errors.and(names[i], NOT_A_PERCENTAGE.get(i));
            }
        }
        boolean sized = errors.errors().isEmpty();
        return sized && !onThePage(typedBox()) ? errors.and("left", OFF_THE_PAGE) : errors;
    }

    /**
     * @throws IllegalArgumentException where {@link #errors()} has any
     */
    public List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        drawn.forEach(d -> boxes.add(box(d)));
        if (typed()) {
            boxes.add(box(typedBox()));
        }
        return boxes;
    }

    private String typedBox() {
        return String.join(",", clean(left), clean(top), clean(width), clean(height));
    }

    private static boolean onThePage(String four) {
        try {
            return box(four).width() > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Box box(String four) {
        String[] parts = four.split(",", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("a box is four numbers");
        }
        for (String part : parts) {
            if (!percent(part)) {
                throw new IllegalArgumentException("a box is four numbers");
            }
        }
        return Box.ofPercent(
                number(parts[0]), number(parts[1]), number(parts[2]), number(parts[3]));
    }

    private static boolean percent(String typed) {
        return PERCENT.matcher(clean(typed)).matches() && number(typed) <= 100;
    }

    private static double number(String typed) {
        return new BigDecimal(clean(typed)).doubleValue();
    }

    /** Urdu digits, the Arabic decimal sign and a percent sign are understood. */
    private static String clean(String typed) {
        return Digits.fold(typed.strip())
                .replace('\u066B', '.')
                .replaceAll("[%\u066A]$", "")
                .strip();
    }
}
