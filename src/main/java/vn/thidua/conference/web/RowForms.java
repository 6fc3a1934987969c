package vn.thidua.conference.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thidua.conference.Adoption;
import vn.thidua.conference.AnswerState;
import vn.thidua.conference.Passage;
import vn.thidua.conference.PassageKind;
import vn.thidua.conference.PetitionId;
import vn.thidua.conference.PetitionPart;
import vn.thidua.conference.Presence;
import vn.thidua.conference.ReportKind;
import vn.thidua.kernel.OrganizationId;
import vn.thidua.kernel.PartialDate;
import vn.thidua.kernel.Text;
import vn.thidua.web.FormRow;
import vn.thidua.web.Inputs;

/** The repeated rows of the minutes' form. A row in which nothing of weight is typed is no row. */
final class RowForms {
    private RowForms() {}

    static boolean blank(@Nullable String... typed) {
        return Arrays.stream(typed).allMatch(text -> Text.line(text) == null);
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    static boolean ticked(@Nullable String raw) {
        return "true".equals(raw);
    }

    static @Nullable OrganizationId unit(Inputs in, String field, @Nullable String raw, String label) {
        var id = in.id(field, raw, label);
        return id == null ? null : new OrganizationId(id);
    }

    /** A field that two people changed, with the text that is saved. */
    static class ChoiceForm {
        public String field = "";
        public String saved = "";
    }

    /** A unit's presence. */
    static class AttendeeForm implements FormRow {
        public String member = "";
        public String presence = "";
        public String reason = "";
        public String delegate = "";
        public String delegateTitles = "";

        /** Whether who came in whose place, or why nobody did, is told or is still to be told. */
        public boolean isToExplain() {
            return !RowForms.blank(reason, delegate, delegateTitles)
                    || Presence.ABSENT.name().equals(presence)
                    || Presence.SUBSTITUTE.name().equals(presence);
        }

        @Override
        public String key() {
            return member;
        }

        @Override
        public boolean isBlank() {
            return RowForms.blank(presence, reason, delegate, delegateTitles);
        }
    }

    /** A guest or a group. */
    static class GuestForm implements FormRow {
        public String name = "";
        public String titles = "";
        public String description = "";
        public String headcount = "";
        public String role = "";

        @Override
        public boolean isBlank() {
            return RowForms.blank(name, titles, description, headcount);
        }
    }

    /** An agenda item. */
    static class AgendaForm implements FormRow {
        public String kind = "";
        public String year = "";
        public String note = "";

        @Override
        public boolean isBlank() {
            return RowForms.blank(kind, note);
        }
    }

    /** A paper presented. */
    static class ReportForm implements FormRow {
        public String kind = "";
        public String title = "";
        public String presentedBy = "";
        public String presenter = "";
        public String asDraft = "";
        public String adopted = "";
        public String method = "";
        public String content = "";
        /** The title the page put in; left as it is with nothing else said, no report is told of. */
        public String offered = "";

        static ReportForm offering(ReportKind kind, String title) {
            var form = new ReportForm();
            form.kind = kind.name();
            form.title = title;
            form.offered = title;
            form.adopted = Adoption.NOT_RECORDED.name();
            return form;
        }

        @Override
        public boolean isBlank() {
            boolean untold = adopted.isEmpty() || Adoption.NOT_RECORDED.name().equals(adopted);
            return (RowForms.blank(title) || title.equals(offered))
                    && RowForms.blank(presentedBy, presenter, method, content)
                    && untold
                    && !ticked(asDraft);
        }
    }

    /** A passage of sections III, IV or V. */
    static class PassageForm implements FormRow {
        public String kind = "";
        public String heading = "";
        public String speaker = "";
        public String speakerTitles = "";
        public String unit = "";
        public String text = "";

        static PassageForm of(Passage passage) {
            var form = new PassageForm();
            form.kind = passage.kind().name();
            form.heading = text(passage.heading());
            form.speaker = text(passage.speaker());
            form.speakerTitles = text(passage.speakerTitles());
            form.unit = RowForms.text(passage.unit());
            form.text = RowForms.text(passage.text());
            return form;
        }

        static PassageForm empty(PassageKind kind) {
            var form = new PassageForm();
            form.kind = kind.name();
            return form;
        }

        @Override
        public boolean isBlank() {
            return blank(heading, speaker, speakerTitles, unit, text);
        }

        Passage toPassage(Inputs in, String at) {
            return new Passage(
                    in.requiredChoice(at + "kind", kind, "conference.passage-kind", PassageKind.class),
                    in.line(at + "heading", heading, "conference.heading", 500),
                    in.line(at + "speaker", speaker, "conference.speaker", 200),
                    in.prose(at + "speakerTitles", speakerTitles, "conference.titles", 1000),
                    RowForms.unit(in, at + "unit", unit, "conference.unit"),
                    in.prose(at + "text", text, "conference.text", 20000));
        }
    }

    /** A figure. */
    static class IndicatorForm implements FormRow {
        public String name = "";
        public String amount = "";
        public String unit = "";
        public String words = "";
        public String beneficiaries = "";

        @Override
        public boolean isBlank() {
            return RowForms.blank(name, amount, unit, words, beneficiaries);
        }
    }

    /** A petition. What became of it later is kept on the page of the conference. */
    static class PetitionForm implements FormRow {
        public String id = "";
        public String addressee = "";
        public String inferred = "";
        public String text = "";
        public String raisedBy = "";
        public String answeredAtMeeting = "";
        public String answer = "";
        public String answerState = "";
        public String answeredBy = "";
        public String answeredOn = "";
        public String answerDocument = "";

        static PetitionForm of(PetitionPart.Petition petition) {
            var form = new PetitionForm();
            form.id = RowForms.text(petition.id());
            form.addressee = RowForms.text(petition.addressee());
            form.inferred = petition.inferred() ? "true" : "";
            form.text = RowForms.text(petition.text());
            form.raisedBy = RowForms.text(petition.raisedBy());
            form.answerState = petition.answerState().name();
            form.answer = RowForms.text(petition.answer());
            form.answeredBy = RowForms.text(petition.answeredBy());
            var answered = petition.answeredOn();
            form.answeredOn = answered == null ? "" : PartialDate.of(answered).toString();
            form.answerDocument = RowForms.text(petition.answerDocument());
            return form;
        }

        @Nullable
        PetitionId petition(Inputs in, String at) {
            var given = in.id(at + "id", id, "conference.line");
            return given == null ? null : new PetitionId(given);
        }

        @Override
        public String key() {
            return id;
        }

        @Override
        public boolean isBlank() {
            return RowForms.blank(addressee, text, answer, raisedBy)
                    && !ticked(answeredAtMeeting)
                    && !AnswerState.ANSWERED_AT_MEETING.name().equals(answerState);
        }
    }

    /** A field visit. */
    static class VisitForm implements FormRow {
        public String place = "";
        public String purpose = "";

        @Override
        public boolean isBlank() {
            return RowForms.blank(place, purpose);
        }
    }

    /** A photo's caption. */
    static class PhotoForm implements FormRow {
        public String id = "";
        public String caption = "";
        public String fileName = "";
        public String photographer = "";
        public String file = "";

        @Override
        public String key() {
            return id;
        }

        @Override
        public boolean isBlank() {
            return RowForms.blank(caption, fileName, photographer);
        }
    }

    /** Where a record was taken from. */
    static class SourceForm implements FormRow {
        public String portal = "";
        public String authors = "";
        public String url = "";
        public String publishedLabel = "";
        public String quoted = "";

        @Override
        public boolean isBlank() {
            return RowForms.blank(portal, authors, url, publishedLabel, quoted);
        }
    }
}
