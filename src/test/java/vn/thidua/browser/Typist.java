package vn.thidua.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.text.Normalizer;

/** Types Vietnamese as the two kinds of input methods do (UX 3.12). */
final class Typist {
    private final Page page;

    Typist(Page page) {
        this.page = page;
    }

    /** As UniKey on Windows: the bare letter, then a false Backspace and the letter with its marks; nothing is composed. */
    void unikey(String field, String text) {
        page.locator(field).focus();
        var keyboard = page.keyboard();
        for (var letter : text.split("")) {
            var bare = bare(letter);
            if (bare.equals(letter)) {
                keyboard.press("\n".equals(letter) ? "Enter" : " ".equals(letter) ? "Space" : letter);
            } else {
                keyboard.press(bare);
                keyboard.press("Backspace");
                keyboard.insertText(letter);
            }
        }
    }

    /** As macOS, ibus or a phone: each word is composed letter by letter and then committed. */
    void compose(String field, String text) {
        page.locator(field).focus();
        var words = text.split("(?<= )");
        for (var word : words) {
            composing(word);
            commit(word);
        }
    }

    /** Leaves a word in composition. */
    void composing(String word) {
        for (var end = 1; end <= word.length(); end++) {
            // the method shows the bare letter before the mark arrives
            preedit(word.substring(0, end - 1) + bare(word.substring(end - 1, end)));
            preedit(word.substring(0, end));
        }
    }

    void commit(String word) {
        var text = new JsonObject();
        text.addProperty("text", word);
        send("Input.insertText", text);
    }

    private void preedit(String shown) {
        var composition = new JsonObject();
        composition.addProperty("text", shown);
        composition.addProperty("selectionStart", shown.length());
        composition.addProperty("selectionEnd", shown.length());
        send("Input.imeSetComposition", composition);
    }

    private void send(String method, JsonObject parameters) {
        var session = page.context().newCDPSession(page);
        session.send(method, parameters);
        session.detach();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
