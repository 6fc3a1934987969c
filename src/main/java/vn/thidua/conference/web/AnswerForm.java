package vn.thidua.conference.web;

import vn.thidua.conference.PetitionPart;
import vn.thidua.kernel.PartialDate;

/** What became of a petition. */
class AnswerForm {
    public String state = "";
    public String answer = "";
    public String answeredBy = "";
    public String answeredOn = "";
    public String document = "";

    static AnswerForm of(PetitionPart.Petition petition) {
        var form = new AnswerForm();
        form.state = petition.answerState().name();
        form.answer = RowForms.text(petition.answer());
        form.answeredBy = RowForms.text(petition.answeredBy());
        var on = petition.answeredOn();
        form.answeredOn = on == null ? "" : PartialDate.of(on).toString();
        form.document = RowForms.text(petition.answerDocument());
        return form;
    }
}
