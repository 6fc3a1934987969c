package vn.thidua.award.web;

import org.jspecify.annotations.Nullable;

/** Number and date of the bloc's tờ trình. */
class LetterForm {
    public @Nullable String number;
    public @Nullable String date;
}
