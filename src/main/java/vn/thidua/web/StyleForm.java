package vn.thidua.web;

import java.util.ArrayList;
import java.util.List;

/** The form of the style page: one field of each kind. */
class StyleForm {
    public String version = "";
    public String name = "";
    public String note = "";
    public String number = "";
    public String amount = "";
    public String heldOn = "";
    public String startsAt = "";
    public String password = "";
    public String content = "";
    public String kind = "";
    public String unit = "";
    public List<String> units = new ArrayList<>();
    public boolean received;
    public List<Row> rows = new ArrayList<>(List.of(new Row(), new Row()));

    static class Row {
        public String name = "";
        public String count = "";
    }

    void readBy(Inputs in) {
        in.required("name", name, "style.name", 60);
        in.code("number", number, "style.number", 30);
        in.line("note", note, "style.note", 40);
        in.decimal("amount", amount, "style.amount", java.math.BigDecimal.ZERO, java.math.BigDecimal.valueOf(100));
        in.requiredDate("heldOn", heldOn, "style.held-on");
        in.time("startsAt", startsAt, "style.starts-at");
        in.prose("content", content, "style.content", 2000);
        in.requiredChoice("kind", kind, "style.kind", Section.class);
        for (var i = 0; i < rows.size(); i++) {
            in.integer("rows[" + i + "].count", rows.get(i).count, "style.count", 0, 999);
        }
    }
}
