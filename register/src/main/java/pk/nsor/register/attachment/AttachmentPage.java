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

    /** Heading: which page of how many. */
    public Text heading() {
        int all = attached.pages().size();
        return Text.of("Page " + number + " of " + all, "صفحہ " + number + " از " + all);
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
