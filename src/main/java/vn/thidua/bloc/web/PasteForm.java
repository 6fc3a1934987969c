package vn.thidua.bloc.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names pasted from a list, one a line, and then what each of them was decided to be. */
class PasteForm {
    public @Nullable String text;
    public List<PastedForm> lines = new ArrayList<>();
}
