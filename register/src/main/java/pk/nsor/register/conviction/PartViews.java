package pk.nsor.register.conviction;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.attachment.UploadHint;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.reference.CurrentLists;

/** Makes the page of one part of a return: its form, what is asked about it, what is attached. */
@Component
class PartViews {
    private final ReturnViews views;
    private final CurrentLists current;
    private final Attachments attachments;
    private final LawInForce law;

    PartViews(ReturnViews views, CurrentLists current, Attachments attachments, LawInForce law) {
        this.views = views;
        this.current = current;
        this.attachments = attachments;
        this.law = law;
    }

    /** The form of a part as it is saved. */
    ReturnPage.Part part(ReturnFile file, FormPart part, boolean checked) {
        ReturnReading reading = file.reading();
        boolean show =
                file.version(part) > 0
                        && (checked
                                || !reading.of(part, Problem.Kind.WRONG).isEmpty()
                                || !reading.of(part, Problem.Kind.ASKED).isEmpty());
        FieldErrors errors =
                show
                        ? reading.errors(part)
                        : new FieldErrors(List.of(), reading.errors(part).warnings());
        Answers answers = file.version(part) > 0 ? file.answers() : prefilled(file, part);
        return form(file, part, answers, errors, List.of());
    }

    /** The form with what was sent and could not be saved. */
    ReturnPage.Part again(ReturnFile file, FormPart part, Answers sent, FieldErrors errors) {
        return form(file, part, file.answers().withPart(part, sent), errors, List.of());
    }

    /** The form with what was sent, beside what another officer saved meanwhile. */
    ReturnPage.Part beside(ReturnFile theirs, FormPart part, Answers sent) {
        List<ReturnPage.Part.Theirs> fields = new ArrayList<>();
        Answers saved = theirs.answers().part(part);
        Answers mine = sent.part(part);
        for (String field : saved.differs(mine)) {
            fields.add(
                    new ReturnPage.Part.Theirs(
                            field,
                            views.label(part, field),
                            mine.first(field),
                            saved.first(field)));
        }
        Answers both = theirs.answers().withPart(part, sent);
        return form(theirs, part, both, FieldErrors.NONE, fields);
    }

    private ReturnPage.Part form(
            ReturnFile file,
            FormPart part,
            Answers answers,
            FieldErrors errors,
            List<ReturnPage.Part.Theirs> theirs) {
        return new ReturnPage.Part(
                file.row(),
                part,
                new PartForms(current.lists(), law.today())
                        .of(part, answers, file.reading().open()),
                answers,
                errors,
                file.version(part),
                theirs,
                part == FormPart.SECTIONS ? asked(answers) : List.of(),
                uploads(file, part),
                views.back(file),
                !errors.isEmpty());
    }

    private List<ReturnPage.Part.Asked> asked(Answers answers) {
        List<ReturnPage.Part.Asked> all = new ArrayList<>();
        ask(all, answers.first("charged"), Text.of("Charged", "عائد"));
        ask(all, answers.first("convicted"), Text.of("Convicted", "سزا"));
        return all;
    }

    private void ask(List<ReturnPage.Part.Asked> all, String written, Text where) {
        if (!written.isBlank() && written.length() <= SectionsPart.MAX_CHARS) {
            law.sections(written.strip())
                    .questions()
                    .forEach(
                            q ->
                                    all.add(
                                            new ReturnPage.Part.Asked(
                                                    where, q.kind().text(), q.asWritten())));
        }
    }

    /** What a first look at a part can already know: the district of the office. */
    private static Answers prefilled(ReturnFile file, FormPart part) {
        String district = file.row().district();
        if (district.isEmpty()) {
            return file.answers();
        }
        return switch (part) {
            case COURT -> file.answers().with("district", district);
            case FIR -> file.answers().with("firDistrict", district);
            default -> file.answers();
        };
    }

    private List<ReturnPage.Part.Upload> uploads(ReturnFile file, FormPart part) {
        List<ReturnPage.Part.Upload> uploads = new ArrayList<>();
        if (part == FormPart.PROOF) {
            if (file.row().origin() == Origin.PAPER) {
                uploads.add(
                        upload(
                                file,
                                ReturnOwning.PAPER,
                                Text.of("The paper return", "کاغذی گوشوارہ")));
            }
            uploads.add(
                    upload(file, ReturnOwning.JUDGMENT, Text.of("Judgment copy", "نقلِ فیصلہ")));
        } else if (part == FormPart.BODY) {
            uploads.add(
                    upload(
                            file,
                            ReturnOwning.PHOTOGRAPH,
                            Text.of("Photograph from the front", "سامنے سے تصویر")));
            uploads.add(
                    upload(
                            file,
                            ReturnOwning.PROFILE,
                            Text.of("Photograph in profile", "پہلو سے تصویر")));
        }
        return uploads;
    }

    private ReturnPage.Part.Upload upload(ReturnFile file, String kind, Text label) {
        return new ReturnPage.Part.Upload(
                kind,
                label,
                UploadHint.text(),
                attachments.of(ReturnDesk.KIND, file.row().reference().value()).stream()
                        .filter(a -> a.owner().part().equals(kind))
                        .toList());
    }
}
