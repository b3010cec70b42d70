package pk.nsor.register.entry;

import java.util.List;
import java.util.Map;
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.confirmation.ActKind;
import pk.nsor.register.conviction.AnswerRow;
import pk.nsor.register.conviction.ReturnOwning;
import pk.nsor.register.conviction.ReturnState;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;

/** What the desk shows. */
public record DeskPage(
        Verification.OnDesk desk,
        List<AnswerRow> person,
        List<AnswerRow> conviction,
        ClockFace deadline,
        boolean mayDecide,
        boolean opinion,
        Map<String, String> typed,
        FieldErrors errors)
        implements PageModel {
    @Override
    public Text title() {
        return Text.of("Verify a return", "گوشوارے کی تصدیق");
    }

    @Override
    public Place place() {
        return Place.RETURNS;
    }

    @Override
    public Text foot() {
        String ref = desk.row().reference().value();
        return Text.of("Return " + ref + " · verification", "گوشوارہ " + ref + " · تصدیق");
    }

    /** What an attachment is, for a choice of files. */
    public static Text kindOf(Attached a) {
        return switch (a.owner().part()) {
            case ReturnOwning.JUDGMENT -> Text.of("judgment copy", "نقلِ فیصلہ");
            case ReturnOwning.PAPER -> Text.of("paper return", "کاغذی گوشوارہ");
            default -> Text.of("photograph", "تصویر");
        };
    }

    /** Whether a reason beside a field was typed: it is shown and not folded away. */
    public boolean beside() {
        return typed.keySet().stream()
                .anyMatch(k -> k.startsWith("why-") && !k.equals("why-whole"));
    }

    /** Whether the file is marked as unredacted, in what was typed. */
    public boolean marked(Attached a) {
        return typed.containsKey("unredacted-" + a.id());
    }

    public Proposed.Way way() {
        return desk.proposal().map(p -> Proposed.Way.of(p.choice())).orElse(Proposed.Way.NOT_ENTER);
    }

    @Override
    public String switchForm() {
        if (desk.own()) {
            return "";
        }
        if (!opinion) {
            return "send-back";
        }
        return desk.proposal().isEmpty() ? "propose" : mayDecide ? "decide" : "";
    }

    public String typedOf(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean sealed() {
        return desk.row().heldSealed();
    }

    public ActKind kind() {
        return desk.row().state() == ReturnState.SEALED
                ? ActKind.SEALED_RETURN
                : ActKind.LEGAL_OPINION;
    }

    @Override
    public String toString() {
        return "DeskPage[masked]";
    }
}
