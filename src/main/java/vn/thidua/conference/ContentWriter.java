package vn.thidua.conference;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what was presented, said and asked for: sections III, IV, V and VIII. */
@Component
class ContentWriter {
    private final JdbcClient jdbc;
    private final SectionRows rows;

    ContentWriter(JdbcClient jdbc, SectionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void writeReports(UUID id, ReportPart part) {
        rows.clear("conference_report", id);
        rows.batch("""
                            insert into conference_report (conference_id, position, kind, title, presented_by,
                              presenter_unit_id, as_draft, adopted, method, content)
                            values (:id, :position, :kind, :title, :presentedBy, :presenter, :asDraft, :adopted, :method,
                              :content)
                            """, part.reports(), (report, n) -> SectionRows.row(id, n)
                .addValue("kind", report.kind().name())
                .addValue("title", report.title())
                .addValue("presentedBy", report.presentedBy())
                .addValue("presenter", Columns.value(report.presenter()))
                .addValue("asDraft", report.asDraft())
                .addValue("adopted", report.adopted().name())
                .addValue("method", Columns.name(report.method()))
                .addValue("content", report.content()));
        writePassages(id, MinutesSection.REPORTS, part.passages());
        rows.clear("conference_indicator", id);
        rows.batch("""
                            insert into conference_indicator
                            (conference_id, position, name, amount, unit, amount_in_words, beneficiaries)
                            values (:id, :position, :name, :amount, :unit, :words, :beneficiaries)
                            """, part.indicators(), (indicator, n) -> SectionRows.row(id, n)
                .addValue("name", indicator.name())
                .addValue("amount", indicator.amount())
                .addValue("unit", indicator.unit())
                .addValue("words", indicator.amountInWords())
                .addValue("beneficiaries", indicator.beneficiaries()));
    }

    void writePassages(UUID id, MinutesSection section, List<Passage> passages) {
        jdbc.sql("delete from conference_passage where conference_id = :id and section = :section")
                .param("id", id)
                .param("section", section.number())
                .update();
        rows.batch("""
                            insert into conference_passage (conference_id, section, position, kind, heading, speaker,
                              speaker_titles, speaker_unit_id, text)
                            values (:id, :section, :position, :kind, :heading, :speaker, :titles, :unit, :text)
                            """, passages, (passage, n) -> SectionRows.row(id, n)
                .addValue("section", section.number())
                .addValue("kind", passage.kind().name())
                .addValue("heading", passage.heading())
                .addValue("speaker", passage.speaker())
                .addValue("titles", passage.speakerTitles())
                .addValue("unit", Columns.value(passage.unit()))
                .addValue("text", passage.text()));
    }

    void writePetitions(UUID id, PetitionPart part) {
        var known = new HashSet<>(jdbc.sql("select id from petition where conference_id = :id")
                .param("id", id)
                .query(UUID.class)
                .list());
        rows.batch("""
                            insert into petition (id, conference_id, position, addressee, addressee_inferred, text,
                              raised_by_id, answer_state, answer, answered_by, answered_on, answer_document)
                            values (:id, :conference, :position, :addressee, :inferred, :text, :raisedBy, :state, :answer,
                              :answeredBy, :answeredOn, :document)
                            on conflict (id) do update set position = excluded.position, addressee = excluded.addressee,
                              addressee_inferred = excluded.addressee_inferred, text = excluded.text,
                              raised_by_id = excluded.raised_by_id, answer_state = excluded.answer_state,
                              answer = excluded.answer, answered_by = excluded.answered_by,
                              answered_on = excluded.answered_on, answer_document = excluded.answer_document
                            """, part.petitions(), (petition, n) -> SectionRows.row(
                        SectionRows.own(
                                known,
                                petition.id() == null ? null : petition.id().value()),
                        n)
                .addValue("conference", id)
                .addValue("addressee", petition.addressee())
                .addValue("inferred", petition.inferred())
                .addValue("text", petition.text())
                .addValue("raisedBy", Columns.value(petition.raisedBy()))
                .addValue("state", petition.answerState().name())
                .addValue("answer", petition.answer())
                .addValue("answeredBy", petition.answeredBy())
                .addValue("answeredOn", petition.answeredOn())
                .addValue("document", petition.answerDocument()));
        rows.delete("petition", known);
    }
}
