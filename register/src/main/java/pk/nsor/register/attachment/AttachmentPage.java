package pk.nsor.register.attachment;

import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;

/**
 * One page of an attachment, with the form that blacks out.
 *
 * @param number of the page, from 1
 * @param editable whether this officer may black out and remove now
 * @param back where the work is shown
 */
public record AttachmentPage(
        Attached attached,
        int number,
        boolean editable,
        String back,
        BoxForm form,
        FieldErrors errors)
        implements PageModel {
    @Override
    public Text title() {
        return Text.of("Page of an attachment", "منسلکہ کا صفحہ");
    }

    @Override
    public Text foot() {
        return Text.of(
                "Each reading of the picture is recorded as well.",
                "تصویر کا ہر مطالعہ بھی درج ہوتا ہے۔");
    }

    /** The page shown. */
    public Attached.Page shown() {
        return attached.pages().get(number - 1);
    }

    @Override
    public Place place() {
        return switch (attached.owner().kind()) {
            case "return" -> Place.RETURNS;
            case "lookup" -> Place.LOOKUPS;
            default -> Place.HOME;
        };
    }

    /** Heading: of what, and which page of how many. */
    public Text heading() {
        int all = attached.pages().size();
        Text of =
                switch (attached.owner().part()) {
                    case "judgment" -> Text.of("Judgment copy", "نقلِ فیصلہ");
                    case "photograph" -> Text.of("Photograph", "تصویر");
                    case "paper-return" -> Text.of("Paper return", "کاغذی گوشوارہ");
                    case "fir" -> Text.of("Copy of the FIR", "نقل مقدمہ");
                    default -> Text.of("Attachment", "منسلکہ");
                };
        return all == 1
                ? of
                : Text.of(
                        of.en() + ", page " + number + " of " + all,
                        of.ur() + "، صفحہ " + number + " از " + all);
    }

    /** Address of the attachment. */
    public String address() {
        return "/attachments/" + attached.id();
    }

    /** Address of the picture in the version shown. */
    public String picture() {
        return address() + "/" + number + "/picture/" + shown().version();
    }
}
