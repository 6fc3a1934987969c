package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class ConflictTest {
    @Test
    void showsOnlyWhatDiffersWithBothTexts() {
        var mine = new StyleForm();
        var theirs = new StyleForm();
        mine.version = "1";
        theirs.version = "2";
        mine.name = "Khối A";
        theirs.name = "Khối B";
        mine.content = "một\r\nhai";
        theirs.content = "một\nhai";
        mine.rows.get(1).count = "3";
        var labels = new LinkedHashMap<String, String>();
        labels.put("name", "style.name");
        labels.put("content", "style.content");
        labels.put("rows[1].count", "style.count");
        assertThat(Conflict.between(mine, theirs, labels).fields())
                .containsExactly(
                        new Conflict.Difference("name", "", "label.style.name", "Khối A", "Khối B"),
                        new Conflict.Difference("rows[1].count", "", "label.style.count", "3", ""));
    }
}
