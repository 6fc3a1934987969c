package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {
    /** A form with single fields and with rows of both kinds. */
    static class NoteForm {
        public String place = "";
        public String hour = "";
        public SpeechForm opening = new SpeechForm();
        public List<SpeechForm> speeches = new ArrayList<>();
        public List<AwardForm> awards = new ArrayList<>();
    }

    /** A row without a key. */
    static class SpeechForm implements FormRow {
        public String kind = "talk";
        public String speaker = "";
        public String text = "";

        static SpeechForm of(String speaker, String text) {
            var form = new SpeechForm();
            form.speaker = speaker;
            form.text = text;
            return form;
        }

        @Override
        public boolean isBlank() {
            return speaker.isEmpty() && text.isEmpty();
        }
    }

    /** A row with a key once it is saved. */
    static class AwardForm implements FormRow {
        public String id = "";
        public String award = "";
        public String unit = "";
        public String votes = "";

        static AwardForm of(String id, String award, String unit, String votes) {
            var form = new AwardForm();
            form.id = id;
            form.award = award;
            form.unit = unit;
            form.votes = votes;
            return form;
        }

        @Override
        public String key() {
            return id;
        }

        @Override
        public String about() {
            return award;
        }

        @Override
        public boolean isBlank() {
            return unit.isEmpty() && votes.isEmpty();
        }
    }

    private final NoteForm typed = new NoteForm();
    private final NoteForm drawn = new NoteForm();
    private final NoteForm saved = new NoteForm();

    private Merge merge() {
        return Merge.into(typed, drawn, saved);
    }

    private List<String> awards() {
        return typed.awards.stream()
                .map(row -> row.id + " " + row.award + " " + row.unit + " " + row.votes)
                .toList();
    }

    private List<String> speeches() {
        return typed.speeches.stream().map(row -> row.speaker + ": " + row.text).toList();
    }

    @Test
    void takesWhatOnlyOthersChangedAndKeepsWhatOnlyTheSenderChanged() {
        drawn.place = typed.place = "Hội trường";
        saved.place = "Nhà khách";
        drawn.hour = saved.hour = "8:00";
        typed.hour = "9:00";
        var merge = merge();
        assertThat(typed.place).isEqualTo("Nhà khách");
        assertThat(typed.hour).isEqualTo("9:00");
        assertThat(merge.both()).isEmpty();
        assertThat(merge.taken()).containsExactly(new Merge.Change("place", "Hội trường", "Nhà khách"));
    }

    @Test
    void asksOnlyAboutWhatBothChangedDifferently() {
        drawn.opening.text = "một";
        typed.opening.text = "hai";
        saved.opening.text = "ba";
        typed.place = saved.place = "Nhà khách";
        var merge = merge();
        assertThat(merge.both()).containsExactly(new Merge.Change("opening.text", "hai", "ba"));
        assertThat(typed.opening.text).isEqualTo("hai");
        assertThat(merge.taken()).isEmpty();
    }

    @Test
    void seesNoChangeInLineEnds() {
        drawn.place = "một\nhai";
        typed.place = "một\r\nhai ";
        saved.place = "một\nba";
        assertThat(merge().both()).isEmpty();
        assertThat(typed.place).isEqualTo("một\nba");
    }

    @Test
    void findsKeyedRowsWhereverOthersMovedThem() {
        drawn.awards.addAll(List.of(AwardForm.of("a", "flag", "A", ""), AwardForm.of("b", "merit", "B", "")));
        typed.awards.addAll(List.of(AwardForm.of("a", "flag", "A", "9"), AwardForm.of("b", "merit", "B", "")));
        saved.awards.addAll(List.of(
                AwardForm.of("c", "flag", "C", "7"),
                AwardForm.of("b", "merit", "B", "8"),
                AwardForm.of("a", "flag", "A", "")));
        var merge = merge();
        assertThat(awards()).containsExactly("c flag C 7", "b merit B 8", "a flag A 9");
        assertThat(merge.both()).isEmpty();
        assertThat(merge.taken())
                .contains(new Merge.Change("awards[0].unit", "", "C"), new Merge.Change("awards[1].votes", "", "8"));
    }

    @Test
    void namesTheRowWhereItStandsInTheMergedForm() {
        drawn.awards.add(AwardForm.of("a", "flag", "A", ""));
        typed.awards.add(AwardForm.of("a", "flag", "A", "9"));
        saved.awards.addAll(List.of(AwardForm.of("c", "flag", "C", ""), AwardForm.of("a", "flag", "A", "8")));
        assertThat(merge().both()).containsExactly(new Merge.Change("awards[1].votes", "9", "8"));
    }

    @Test
    void givesAnOfferedRowTheKeyItGotAndLeavesTheOthersOffered() {
        for (var form : List.of(drawn, typed)) {
            form.awards.addAll(List.of(AwardForm.of("", "flag", "", ""), AwardForm.of("", "merit", "", "")));
        }
        typed.awards.get(0).unit = "A";
        saved.awards.add(AwardForm.of("m", "merit", "M", "5"));
        var merge = merge();
        assertThat(awards()).containsExactly("m merit M 5", " flag A ");
        assertThat(merge.both()).isEmpty();
    }

    @Test
    void neverTakesARowAboutAnotherAwardForTheOneTyped() {
        drawn.awards.add(AwardForm.of("", "flag", "", ""));
        typed.awards.add(AwardForm.of("", "flag", "A", "9"));
        saved.awards.add(AwardForm.of("m", "merit", "M", "5"));
        assertThat(merge().both()).isEmpty();
        assertThat(awards()).containsExactly("m merit M 5", " flag A 9");
    }

    @Test
    void makesOneRowOfTheSameRowSentTwice() {
        typed.awards.add(AwardForm.of("", "flag", "A", "9"));
        saved.awards.add(AwardForm.of("a", "flag", "A", "9"));
        assertThat(merge().taken()).isEmpty();
        assertThat(awards()).containsExactly("a flag A 9");
    }

    @Test
    void dropsARowOthersRemovedUnlessTheSenderWroteIntoIt() {
        drawn.awards.addAll(List.of(AwardForm.of("a", "flag", "A", ""), AwardForm.of("b", "merit", "B", "")));
        typed.awards.addAll(List.of(AwardForm.of("a", "flag", "A", ""), AwardForm.of("b", "merit", "B", "7")));
        var merge = merge();
        assertThat(awards()).containsExactly("b merit B 7");
        assertThat(merge.both()).containsExactly(new Merge.Change("awards[0].votes", "7", ""));
    }

    @Test
    void leavesARowEmptiedByTheSenderEmpty() {
        drawn.speeches.addAll(List.of(SpeechForm.of("A", "một"), SpeechForm.of("B", "hai")));
        typed.speeches.addAll(List.of(SpeechForm.of("", ""), SpeechForm.of("B", "hai")));
        saved.speeches.addAll(List.of(SpeechForm.of("A", "một"), SpeechForm.of("B", "hai ba")));
        assertThat(merge().both()).isEmpty();
        assertThat(speeches()).containsExactly(": ", "B: hai ba");
    }

    @Test
    void findsRowsWithoutKeysByWhatTheySay() {
        drawn.speeches.addAll(List.of(
                SpeechForm.of("A", "các đơn vị thống nhất"),
                SpeechForm.of("B", "đề nghị mở lớp tập huấn"),
                SpeechForm.of("C", "không")));
        typed.speeches.addAll(List.of(
                SpeechForm.of("A", "các đơn vị thống nhất"),
                SpeechForm.of("Ông B", "đề nghị mở lớp tập huấn"),
                SpeechForm.of("C", "không"),
                SpeechForm.of("E", "thêm của tôi")));
        saved.speeches.addAll(List.of(
                SpeechForm.of("B", "đề nghị mở hai lớp tập huấn"),
                SpeechForm.of("C", "không"),
                SpeechForm.of("D", "thêm của người khác")));
        var merge = merge();
        assertThat(merge.both()).isEmpty();
        assertThat(speeches())
                .containsExactly(
                        "Ông B: đề nghị mở hai lớp tập huấn", "C: không", "D: thêm của người khác", "E: thêm của tôi");
    }

    @Test
    void asksAboutTheFirstRowWhenBothFilledIt() {
        for (var form : List.of(drawn, typed, saved)) {
            form.speeches.add(SpeechForm.of("", ""));
        }
        typed.speeches.get(0).text = "bản của tôi";
        saved.speeches.get(0).text = "bản của người khác";
        assertThat(merge().both())
                .containsExactly(new Merge.Change("speeches[0].text", "bản của tôi", "bản của người khác"));
    }

    /** Where the record changed once more before the merged form was sent, that form is merged the same way. */
    @Test
    void readsAfterwardsAsIfTypedIntoAPageDrawnFromWhatWasSaved() {
        drawn.speeches.add(SpeechForm.of("A", "một"));
        typed.speeches.addAll(List.of(SpeechForm.of("A", "một hai"), SpeechForm.of("T", "của tôi")));
        saved.speeches.addAll(List.of(SpeechForm.of("Z", "khác hẳn"), SpeechForm.of("A", "một")));
        merge();
        var later = new NoteForm();
        later.speeches.addAll(List.of(SpeechForm.of("Z", "khác hẳn lần nữa"), SpeechForm.of("A", "một")));
        assertThat(Merge.into(typed, saved, later).both()).isEmpty();
        assertThat(speeches()).containsExactly("Z: khác hẳn lần nữa", "A: một hai", "T: của tôi");
    }
}
