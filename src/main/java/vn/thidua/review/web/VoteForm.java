package vn.thidua.review.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import vn.thidua.award.VoteOutcome;
import vn.thidua.review.RecordVote;
import vn.thidua.review.RoundVoteDesk;
import vn.thidua.review.VoteView;
import vn.thidua.web.Formats;
import vn.thidua.web.Inputs;

/** The figures of an official vote. */
class VoteForm {
    private static final int MOST = 9999;

    /** Which figures the rule beside a figure compares. */
    private static final Map<String, List<String>> COMPARED = Map.of(
            "present", List.of("present", "written"),
            "issued", List.of("issued", "present", "written"),
            "returned", List.of("returned", "issued"),
            "valid", List.of("valid", "invalid", "returned"),
            "agree", List.of("agree", "valid"));

    public @Nullable String metOn;
    public @Nullable String minutesNumber;
    public @Nullable String present;
    public @Nullable String written;
    public @Nullable String issued;
    public @Nullable String returned;
    public @Nullable String valid;
    public @Nullable String invalid;
    public @Nullable String agree;
    public @Nullable String outcome;
    public @Nullable String outcomeSource;
    public @Nullable String correctionReason;

    /** What was recorded for this dossier; else the meeting of the vote recorded before it in the same round. */
    static VoteForm of(RoundVoteDesk desk) {
        var form = new VoteForm();
        var current = desk.current();
        if (current != null) {
            form.meeting(current);
            form.valid = Integer.toString(current.count().valid());
            form.invalid = Integer.toString(current.count().invalid());
            form.agree = Integer.toString(current.count().agree());
            form.outcome = current.outcome().name();
            form.outcomeSource = current.outcomeSource();
        } else if (desk.previous() != null) {
            form.meeting(desk.previous());
        }
        return form;
    }

    private void meeting(VoteView vote) {
        metOn = Formats.date(vote.metOn());
        minutesNumber = vote.minutesNumber();
        present = Integer.toString(vote.count().present());
        written = Integer.toString(vote.count().written());
        issued = Integer.toString(vote.count().issued());
        returned = Integer.toString(vote.count().returned());
    }

    RecordVote toCommand(Inputs in) {
        return new RecordVote(
                in.requiredDate("metOn", metOn, "review.vote.met-on"),
                in.requiredCode("minutesNumber", minutesNumber, "review.vote.minutes-number", 60),
                in.requiredInteger("present", present, "review.vote.present", 0, MOST),
                zero(in.integer("written", written, "review.vote.written", 0, MOST)),
                in.requiredInteger("issued", issued, "review.vote.issued", 0, MOST),
                in.requiredInteger("returned", returned, "review.vote.returned", 0, MOST),
                in.requiredInteger("valid", valid, "review.vote.valid", 0, MOST),
                zero(in.integer("invalid", invalid, "review.vote.invalid", 0, MOST)),
                in.requiredInteger("agree", agree, "review.vote.agree", 0, MOST),
                in.choice("outcome", outcome, "review.vote.outcome", VoteOutcome.class),
                in.line("outcomeSource", outcomeSource, "review.vote.outcome-source", 300),
                in.line("correctionReason", correctionReason, "review.vote.correction-reason", 1000));
    }

    /** Tells what breaks a rule together with what could not be read; a rule needs all it compares. */
    void reject(Inputs in, BindingResult errors, RoundVoteDesk desk, RecordVote command, LocalDate today) {
        var unread = errors.getFieldErrors().stream().map(FieldError::getField).toList();
        command.broken(desk.members(), !desk.votes().isEmpty(), desk.thresholdPercent() != null, today)
                .forEach(broken -> {
                    var field = String.valueOf(broken.field());
                    if (COMPARED.getOrDefault(field, List.of(field)).stream().noneMatch(unread::contains)) {
                        in.reject(field, broken.key(), broken.arguments().toArray());
                    }
                });
    }

    private static int zero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
