package vn.thidua.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * A ground on which a dossier is returned or not proposed.
 *
 * @param legalBasis the article, where one was read
 */
public record ReturnGround(
        String code, String text, @Nullable String legalBasis) {

    /** The ground with its article, as it is written into a dossier. */
    public String words() {
        return legalBasis == null ? text : text + " (" + legalBasis + ")";
    }
}
